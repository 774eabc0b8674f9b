import type { MatterFilter } from "../../../shared/contract/matters";

/** Every matter, newest first. */
export const blankFilter: MatterFilter = {
  text: "",
  kind: null,
  status: null,
  from: null,
  to: null,
  sectionId: null,
  method: null,
  counterpartId: null,
  mine: false,
  sort: "date",
  descending: true,
  offset: 0,
  limit: 100,
};
