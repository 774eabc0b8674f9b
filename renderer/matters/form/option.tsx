import type { ReactNode } from "react";

/** An option of a list: its label, and a quiet fact that tells it from its like. */
export const optionWithFact = ({ label, data }: { label?: ReactNode; data: { fact?: string } }): ReactNode => (
  <>
    {label} <span className="quiet">{data.fact}</span>
  </>
);
