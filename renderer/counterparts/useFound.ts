import { useInfiniteQuery, keepPreviousData } from "@tanstack/react-query";
import type { Output } from "../../shared/contract";
import type { CounterpartRow } from "../../shared/contract/counterparts";
import { answerKey, call, type CallError } from "../app/api";

const PAGE = 200;

interface Found {
  readonly rows: readonly CounterpartRow[];
  readonly total: number;
  /** Nothing has been read yet. */
  readonly pending: boolean;
  /** The rows still belong to an earlier search. */
  readonly stale: boolean;
  readonly error: CallError | null;
  /** Reads the next rows, where there are more and none are on their way. */
  readonly more: () => void;
}

/** The counterparts that match a text, read `PAGE` at a time as the list is scrolled. */
export const useFound = (text: string): Found => {
  const query = useInfiniteQuery<Output<"counterparts.search">, CallError>({
    queryKey: [...answerKey("counterparts.search", { text, limit: PAGE, offset: 0 }), "pages"],
    initialPageParam: 0,
    queryFn: ({ pageParam }) => call("counterparts.search", { text, limit: PAGE, offset: Number(pageParam) }),
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && read < last.total ? read : undefined;
    },
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages ?? [];
  return {
    rows: pages.flatMap((page) => page.rows),
    total: pages[0]?.total ?? 0,
    pending: query.isPending,
    stale: query.isPlaceholderData,
    error: query.error,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
    },
  };
};
