/** `GET /v1/forecast` of Open-Meteo with `current`. Latitude and longitude are those of the grid cell, not those asked for. */
export interface ForecastOnWire {
  readonly current?: { readonly time?: unknown; readonly temperature_2m?: unknown; readonly weather_code?: unknown };
  readonly current_units?: { readonly temperature_2m?: unknown }; // '°C'
  readonly error?: unknown;
  readonly reason?: unknown;
}

/** `GET /v1/search` of its geocoding service. Without a hit there is no `results` at all. */
export interface PlacesOnWire {
  readonly results?: readonly { readonly latitude?: unknown; readonly longitude?: unknown; readonly name?: unknown }[];
}
