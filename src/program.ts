import manifest from '../package.json' with { type: 'json' };

/** Name and version, as they stand in every issue: `morning-post 0.1.0`. */
export const program = `${manifest.name} ${manifest.version}`;
