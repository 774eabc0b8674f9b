import { useShortcuts } from "./shortcuts";

/** Every shortcut that works on the page below, one line each; where two claim the same keys the inner one is shown. */
export function ShortcutTable() {
  const shortcuts = useShortcuts();
  const lines = new Map(shortcuts.map((shortcut) => [shortcut.keys, shortcut.label]));
  const sorted = [...lines].toSorted(([a], [b]) => a.localeCompare(b));
  return (
    <table className="keys">
      <thead>
        <tr>
          <th scope="col">按键</th>
          <th scope="col">作用</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(([keys, label]) => (
          <tr key={keys}>
            <td>
              {keys.split("+").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
            <td>{label}</td>
          </tr>
        ))}
        <tr>
          <td>
            <kbd>Tab</kbd>
          </td>
          <td>到下一个控件；加 Shift 回到上一个</td>
        </tr>
        <tr>
          <td>
            <kbd>Esc</kbd>
          </td>
          <td>关闭弹出的窗口或列表</td>
        </tr>
      </tbody>
    </table>
  );
}
