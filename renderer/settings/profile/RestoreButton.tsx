import { Button } from "antd";
import { useAnswer } from "../../app/api";
import { useFeedback } from "../../app/feedback";
import { useOffice } from "../../app/office";
import { Refused } from "../../components/Refused";
import { type WordingValues, wordingValues } from "./wording";

/** Puts the shipped profile's wording back into the form; nothing is saved by it. */
export function RestoreButton({ onRestore }: { readonly onRestore: (values: WordingValues) => void }) {
  const { profile } = useOffice();
  const { confirm } = useFeedback();
  const shipped = useAnswer("setup.profiles", {});
  const original = shipped.data?.find(({ id }) => id === profile.id);
  const restore = async () => {
    if (!original) return;
    const agreed = await confirm({
      title: "恢复为规范原样？",
      content: `这一页填写的内容将换成“${original.title}”随程序提供的内容，按“保存”后生效。`,
      okText: "恢复",
      danger: true,
    });
    if (agreed) onRestore(wordingValues(original));
  };
  return (
    <>
      <Button disabled={!original} onClick={() => void restore()}>
        恢复为规范原样
      </Button>
      <Refused error={shipped.error} />
    </>
  );
}
