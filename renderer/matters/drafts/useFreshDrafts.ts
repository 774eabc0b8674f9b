import type { Draft } from "../../../shared/model/draft";
import { useAnswer } from "../../app/api";

/**
 * This person's drafts for a form to begin with, never an older answer; null while they are asked for. Where they cannot be
 * read there are none, so that the form opens all the same.
 */
export const useFreshDrafts = (): readonly Draft[] | null => {
  const { data, error, isFetching } = useAnswer("drafts.list", {});
  return isFetching || (!data && !error) ? null : (data ?? []);
};
