/** The desk of 审批 with one matter open on it. */
export const approvalAddress = (matterId: string): string => `/approvals?matter=${encodeURIComponent(matterId)}`;

/** The approval form and the work plan of a matter. */
export const planAddress = (matterId: string): string => `/matters/${encodeURIComponent(matterId)}/plan`;

/** A matter's form: its content is changed there. */
export const editAddress = (matterId: string): string => `/matters/${encodeURIComponent(matterId)}/edit`;

/** One document of a matter, to be filled in, looked at and issued. */
export const documentAddress = (matterId: string, type: string): string =>
  `/matters/${encodeURIComponent(matterId)}/documents/${encodeURIComponent(type)}`;

/** The number book of a series; of one year of it, where the numbers begin anew each year. */
export const numbersAddress = (seriesId: string, year: number | null = null): string =>
  `/numbers?series=${encodeURIComponent(seriesId)}${year === null ? "" : `&year=${year}`}`;
