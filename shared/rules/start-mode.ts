/**
 * Whether guidance that starts so was applied for (依申请, R005, XX §9). Offices may word their start modes; what tells is
 * the word 申请.
 */
export const isAppliedFor = (startMode: string): boolean => startMode.includes("申请");
