import { Alert, Button, Checkbox, Modal } from "antd";
import { useState } from "react";
import type { MatterView } from "../../shared/contract/matters";
import { PrintButtons } from "./PrintButtons";
import { PrintChoices, type PrintOptions } from "./PrintChoices";
import { type PrintPreset, printables, printPresets } from "./filing";
import { SetPreview } from "./SetPreview";

interface Props {
  readonly view: MatterView;
  readonly onClose: () => void;
}

/** 成套打印: the matter's documents in the order of its file, ticked, looked at, and printed as one PDF. */
export const PrintSetDialog = ({ view, onClose }: Props) => {
  const all = printables(view);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => new Set(all.filter(printPresets.letters.takes).map(({ key }) => key)),
  );
  const [options, setOptions] = useState<PrintOptions>({ bothSides: false, copies: false });
  const [looking, setLooking] = useState(false);
  const chosen = all.filter(({ key }) => ticked.has(key));
  const take = (preset: PrintPreset) =>
    setTicked(new Set(all.filter(printPresets[preset].takes).map(({ key }) => key)));
  const tick = (key: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key)));
  return (
    <Modal
      open
      centered
      width={looking ? 1080 : 640}
      title="成套打印"
      footer={
        <PrintButtons
          matterId={view.matter.id}
          papers={chosen.map(({ paper }) => paper)}
          options={options}
          onClose={onClose}
        />
      }
      onCancel={onClose}
    >
      <div className="paper-set-presets">
        <span>按卷内顺序排列，勾选要打印的：</span>
        {(Object.keys(printPresets) as PrintPreset[]).map((preset) => (
          <Button key={preset} size="small" onClick={() => take(preset)}>
            {printPresets[preset].label}
          </Button>
        ))}
        <Button size="small" onClick={() => setTicked(new Set())}>
          全不选
        </Button>
      </div>
      <div className={looking ? "paper-set is-looking" : "paper-set"}>
        <ul className="paper-set-list" aria-label="可以打印的文书">
          {all.map(({ key, label, issued }) => (
            <li key={key}>
              <Checkbox checked={ticked.has(key)} onChange={(event) => tick(key, event.target.checked)}>
                {label}
                {!issued && <span className="quiet">（按现有记录打印）</span>}
              </Checkbox>
            </li>
          ))}
          {all.length === 0 && <li className="quiet">还没有可以打印的文书。</li>}
        </ul>
        {looking && <SetPreview matterId={view.matter.id} chosen={chosen} />}
      </div>
      <div className="paper-print-options">
        <PrintChoices options={options} onChange={setOptions} />
        <Button size="small" aria-pressed={looking} onClick={() => setLooking(!looking)}>
          {looking ? "收起预览" : "打印前预览"}
        </Button>
      </div>
      <Alert type="info" showIcon title="PDF 在系统的 PDF 程序中打开，在那里选择打印机。" />
    </Modal>
  );
};
