import { phaseSchema } from "../../../shared/model/matter";
import { everyMatter, type MatterFilter, matterFilterSchema } from "../../../shared/contract/matters";
import { parseQuarter, previousQuarter, quarterLabel, quarterOf, quarterRange } from "../../../shared/rules/quarters";

// What was searched for and how far one had scrolled belongs to the moment, not to the person's habits.
const remembered = matterFilterSchema.omit({ text: true, counterpartId: true, offset: true }).partial();

/** A person's filter as it was kept; every matter where it cannot be read. */
export const readFilter = (kept: string): MatterFilter => {
  try {
    const parsed = remembered.safeParse(JSON.parse(kept));
    return parsed.success ? ({ ...everyMatter, ...parsed.data } as MatterFilter) : everyMatter;
  } catch {
    return everyMatter;
  }
};

/** What is kept of a filter. */
export const writeFilter = (filter: MatterFilter): string => JSON.stringify(remembered.parse(filter));

/** A status or a phase as an address names it: `phase=open`, `phase=reviewing`; what is neither leaves nothing out. */
const standing = (name: string | null): Pick<MatterFilter, "status" | "phase"> => {
  const phase = phaseSchema.safeParse(name);
  if (name === "open") return { status: "open", phase: null };
  return { status: null, phase: phase.success ? phase.data : null };
};

/**
 * The filter an address asks for (`counterpart=…`, `mine=1&status=open`, `phase=reviewing`, `phase=open`); null where it
 * leaves that to the person.
 */
export const askedFor = (search: string): MatterFilter | null => {
  const asked = new URLSearchParams(search);
  const counterpartId = asked.get("counterpart");
  const mine = asked.has("mine");
  const status = asked.get("status");
  if (counterpartId === null && !mine && !asked.has("phase")) return null;
  return {
    ...everyMatter,
    counterpartId,
    mine,
    ...(status === "open" || status === "closed" ? { status } : standing(asked.get("phase"))),
  };
};

/** Whether a filter leaves anything out. */
export const narrows = ({
  text,
  kind,
  status,
  phase,
  from,
  to,
  sectionId,
  method,
  counterpartId,
  mine,
}: MatterFilter): boolean =>
  text.trim() !== "" ||
  mine ||
  [kind, status, phase, from, to, sectionId, method, counterpartId].some((one) => one !== null);

/** This quarter and the three before it, and the year, as ranges of days to choose from. */
export const periods = (today: string): { label: string; from: string; to: string }[] => {
  const found: { label: string; from: string; to: string }[] = [];
  let quarter = parseQuarter(quarterOf(today));
  for (let index = 0; quarter && index < 4; index += 1) {
    const { first, last } = quarterRange(quarter);
    found.push({
      label: index === 0 ? `本季度（${quarterLabel(quarter)}）` : quarterLabel(quarter),
      from: first,
      to: last,
    });
    quarter = previousQuarter(quarter);
  }
  const year = today.slice(0, 4);
  return [...found, { label: `${year}年全年`, from: `${year}-01-01`, to: `${year}-12-31` }];
};
