import { Alert, Tabs } from "antd";
import { useState } from "react";
import { useHolds } from "../app/office";
import { Page } from "../components/Page";
import { AboutTab } from "./AboutTab";
import { OfficeTab } from "./OfficeTab";
import { PeopleTab } from "./PeopleTab";
import { ProfileTab } from "./profile/ProfileTab";
import { SafetyTab } from "./SafetyTab";
import { SectionsTab } from "./SectionsTab";
import { SeriesTab } from "./SeriesTab";
import "./settings.css";

/** The settings of the office (R053); everybody may look, the administrator changes. */
export default function SettingsPage() {
  const administrator = useHolds("administrator");
  const [tab, setTab] = useState("office");
  return (
    <Page title="设置">
      {!administrator && (
        <Alert type="info" showIcon title="这里的内容由管理员修改，您可以查看。需要改动时，请告诉本单位管理员。" />
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
          { key: "safety", label: "安全", children: <SafetyTab shown={tab === "safety"} /> },
          { key: "about", label: "关于", children: <AboutTab /> },
        ]}
      />
    </Page>
  );
}
