import { Alert, Tabs } from "antd";
import { useState } from "react";
import { useSearch } from "wouter";
import { useHolds } from "../app/office";
import { usePreference } from "../app/preferences";
import { Page } from "../components/Page";
import { SnippetsTab } from "../snippets/SnippetsTab";
import { AboutTab } from "./AboutTab";
import { OfficeTab } from "./OfficeTab";
import { HolidaysTab } from "./holidays/HolidaysTab";
import { PeopleTab } from "./PeopleTab";
import { PrintingTab } from "./printing/PrintingTab";
import { ProfileTab } from "./profile/ProfileTab";
import { RemindersTab } from "./RemindersTab";
import { SafetyTab } from "./SafetyTab";
import { SectionsTab } from "./SectionsTab";
import { SentencesTab } from "./sentences/SentencesTab";
import { SeriesTab } from "./SeriesTab";
import { WordingTab } from "./WordingTab";
import "./settings.css";

/** The settings of the office (R053); everybody may look, the administrator changes. */
export default function SettingsPage() {
  const administrator = useHolds("administrator");
  const reviewer = useHolds("reviewer");
  // A link may lead to one of them: `/settings?tab=holidays`.
  const asked = new URLSearchParams(useSearch()).get("tab");
  // Whoever comes back finds the tab they left.
  const [last, setLast] = usePreference<string>("desk.settingsTab", "office");
  const [tab, show] = useState(asked ?? last);
  const setTab = (next: string) => {
    show(next);
    setLast(next);
  };
  return (
    <Page title="设置">
      {!administrator && (
        <Alert
          type="info"
          showIcon
          title={`这里的内容由管理员修改，您可以查看${reviewer ? "，“强制性用语”您可以修改" : ""}；“用语库”里可以添加自己的用语，“字体与打印”里的打印偏移谁都可以改。需要改动时，请告诉本单位管理员。`}
        />
      )}
      <Tabs
        className="settings-tabs"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: "office", label: "单位", children: <OfficeTab shown={tab === "office"} /> },
          { key: "sections", label: "科室", children: <SectionsTab /> },
          { key: "people", label: "人员与账号", children: <PeopleTab /> },
          { key: "profile", label: "地区配置", children: <ProfileTab /> },
          { key: "series", label: "文号", children: <SeriesTab /> },
          { key: "sentences", label: "固定用语", children: <SentencesTab shown={tab === "sentences"} /> },
          { key: "reminders", label: "提醒", children: <RemindersTab shown={tab === "reminders"} /> },
          { key: "holidays", label: "节假日", children: <HolidaysTab shown={tab === "holidays"} /> },
          { key: "wording", label: "强制性用语", children: <WordingTab shown={tab === "wording"} /> },
          { key: "snippets", label: "用语库", children: <SnippetsTab shown={tab === "snippets"} /> },
          { key: "printing", label: "字体与打印", children: <PrintingTab shown={tab === "printing"} /> },
          { key: "safety", label: "安全", children: <SafetyTab shown={tab === "safety"} /> },
          { key: "about", label: "关于", children: <AboutTab /> },
        ]}
      />
    </Page>
  );
}
