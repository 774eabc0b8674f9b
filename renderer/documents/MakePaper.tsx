import { FileAddOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { MatterView } from "../../shared/contract/matters";
import { documentAddress } from "../app/addresses";
import { useAnswer } from "../app/api";
import { useOffice, useProfileId } from "../app/office";
import { useShortcut } from "../app/shortcuts";
import { ActionButton } from "../components/ActionButton";
import { Quiet } from "../components/Quiet";
import { basisOf, useRules } from "../components/rules";
import { keptAt } from "../matters/drafts/kept-at";
import { draftsOf } from "./document-draft";
import { type Offer, offerGroups, suggestedOffers } from "./offers";

interface Props {
  readonly view: MatterView;
}

/** The documents begun and not issued yet, to go on with. */
const Begun = ({ view }: Props) => {
  const drafts = useAnswer("drafts.list", {}).data ?? [];
  const begun = view.papers.flatMap((offer) =>
    draftsOf(drafts, view.matter.id, offer.type).map((draft) => ({ draft, offer })),
  );
  if (begun.length === 0) return null;
  return (
    <ul className="paper-begun" aria-label="没有签发的文书草稿">
      {begun.map(({ draft, offer }) => (
        <li key={draft.id}>
          <Link href={`${documentAddress(view.matter.id, offer.type)}?draft=${encodeURIComponent(draft.id)}`}>
            接着填写《{offer.name}》
          </Link>
          <span className="quiet">{keptAt(draft.savedAt)} 的草稿</span>
        </li>
      ))}
    </ul>
  );
};

/** Why a document is refused, with the article behind it. */
const Why = ({ offer }: { readonly offer: Offer }) => {
  const rules = useRules(offer.rule !== "").data;
  const profile = useProfileId();
  const basis = basisOf(rules, offer.rule, profile);
  return (
    <span className="quiet">
      {offer.why}
      {basis !== "" && `　${basis}`}
    </span>
  );
};

interface MenuProps extends Props {
  readonly onTake: (offer: Offer) => void;
  readonly onClose: () => void;
}

const Menu = ({ view, onTake, onClose }: MenuProps) => {
  const [text, setText] = useState("");
  const groups = offerGroups(view, text);
  const first = groups.flatMap(({ offers }) => offers).find(({ allowed }) => allowed);
  return (
    <Modal open centered width={640} title="制作其他文书" footer={null} onCancel={onClose}>
      <Input
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => first && text.trim() !== "" && onTake(first)}
        allowClear
        maxLength={40}
        prefix={<SearchOutlined aria-hidden />}
        placeholder="文书名称"
        aria-label="查找文书"
      />
      <div className="paper-menu">
        {groups.map(({ group, label, offers }) => (
          <section key={group} aria-label={label}>
            <h3>{label}</h3>
            <ul>
              {offers.map((offer) => (
                <li key={offer.type}>
                  <ActionButton action={offer} type="text" onClick={() => onTake(offer)}>
                    {offer.name}
                  </ActionButton>
                  {!offer.allowed && <Why offer={offer} />}
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 && <Quiet title={`没有叫“${text.trim()}”的文书`} />}
      </div>
    </Modal>
  );
};

/** The way to a further document: what the matter calls for as buttons, everything else by group (R043). */
export const MakePaper = ({ view }: Props) => {
  const { profile } = useOffice();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const make = ({ type }: Offer) => go(documentAddress(view.matter.id, type));
  useShortcut({ keys: "Alt+D", label: "制作其他文书", run: () => setOpen(true) });
  if (offerGroups(view).length === 0) return null;
  return (
    <>
      <Begun view={view} />
      <div className="paper-make">
        {suggestedOffers(view, profile).map((offer) => (
          <ActionButton
            key={offer.type}
            action={offer}
            icon={<FileAddOutlined aria-hidden />}
            onClick={() => make(offer)}
          >
            制作{offer.name}
          </ActionButton>
        ))}
        <Button type="dashed" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          制作其他文书
        </Button>
      </div>
      {open && <Menu view={view} onTake={make} onClose={() => setOpen(false)} />}
    </>
  );
};
