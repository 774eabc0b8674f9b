import type { Migration } from "../../ledger/spec";

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null;
const listOf = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : []);

/** A matter that was closed gets the step that closed it. */
const closing = (matter: Raw): Raw[] =>
  matter.status === "closed"
    ? [
        {
          act: "close",
          id: `${String(matter.id)}-close`,
          by: matter.createdBy,
          at: matter.createdAt,
          date: matter.closedOn ?? matter.date,
          late: "",
          note: "",
        },
      ]
    : [];

/** What a written matter of version 1 did not ask for. */
const NEW_FIELDS = {
  plan: null,
  application: null,
  mandatoryAct: false,
  technical: false,
  occasion: "",
  guidanceType: "",
  coSectionIds: [],
  assistants: "",
  reasoning: "",
  leniency: "",
  publicity: "",
  planItem: "",
  undisclosed: "",
  caseNumber: "",
  inspection: null,
} as const;

const withLife = (matter: Raw): Raw => {
  const { status, closedOn: _closedOn, ...rest } = matter;
  const handlers = Array.isArray(matter.handlerIds) ? matter.handlerIds : [];
  return {
    ...rest,
    phase: status === "closed" ? "closed" : "underway",
    steps: closing(matter),
    attachments: [],
    hands: [...new Set([matter.createdBy, ...handlers])],
    ...(matter.kind === "written" ? NEW_FIELDS : {}),
  };
};

/** Version 2: a matter holds the steps of its life, its files and everybody who handled it. */
export const addLifeOfMatters: Migration = (lists) => ({ ...lists, matters: listOf(lists.matters).map(withLife) });
