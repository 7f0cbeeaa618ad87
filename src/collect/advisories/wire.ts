/** `POST /v1/query` of OSV: an object without anything where a package has no advisories. */
export interface AdvisoriesOnWire {
  readonly vulns?: readonly AdvisoryOnWire[];
}

export interface AdvisoryOnWire {
  readonly id?: unknown; // 'GHSA-…', 'PYSEC-2026-17'
  readonly summary?: unknown;
  readonly details?: unknown; // Markdown
  readonly published?: unknown;
  readonly modified?: unknown;
  readonly withdrawn?: unknown; // there only where it was taken back
  readonly database_specific?: { readonly severity?: unknown }; // 'HIGH', of GitHub's own
}
