/** pypistats, `GET /api/packages/{name}/overall?mirrors=false`: a row a day, 180 days. */
export interface PypiDaysOnWire {
  readonly data?: readonly { readonly category?: unknown; readonly date?: unknown; readonly downloads?: unknown }[];
}

/** npm, `GET /downloads/range/{from}:{to}/{package}`: a row a day; the day closes at midnight UTC. */
export interface NpmDaysOnWire {
  readonly downloads?: readonly { readonly day?: unknown; readonly downloads?: unknown }[];
}
