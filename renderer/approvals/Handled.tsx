import type { Handled } from "./submitted";

/** Each suggestion beside what the handler did about it (R074). */
export const HandledList = ({ handled }: { readonly handled: readonly Handled[] }) => (
  <ol className="handled">
    {handled.map(({ id, text, done }) => (
      <li key={id}>
        <p>{text}</p>
        <p className={done === null ? "handled-done is-open" : "handled-done"}>
          {done === null ? (
            <span className="quiet">还没有处理</span>
          ) : (
            <>
              <b>处理情况</b>
              {done}
            </>
          )}
        </p>
      </li>
    ))}
  </ol>
);
