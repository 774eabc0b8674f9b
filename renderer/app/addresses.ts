/** The desk of 审批 with one matter open on it. */
export const approvalAddress = (matterId: string): string => `/approvals?matter=${encodeURIComponent(matterId)}`;

/** The approval form and the work plan of a matter. */
export const planAddress = (matterId: string): string => `/matters/${encodeURIComponent(matterId)}/plan`;
