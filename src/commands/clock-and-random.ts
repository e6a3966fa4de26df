/** The server's clock: milliseconds since 1970. */
export type Clock = () => number;

/** That many bytes, unpredictable unless in a test. */
export type Random = (size: number) => Uint8Array;

/** Ends after that many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<void>;
