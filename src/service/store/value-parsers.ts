/** How both engines turn the database's text into values, by type number, so that they give the same. */
export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  /** bigint; nothing we count comes near 2^53. */
  20: Number,
  /** date, as `YYYY-MM-DD`: a JavaScript date would add a time and a zone. */
  1082: String,
  /** timestamptz, as an ISO instant. */
  1184: (text) => new Date(text).toISOString(),
};
