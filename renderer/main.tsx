import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { DeskApp } from "./app/DeskApp";
import { refuseStrayDrops } from "./app/drop-guard";
import { bringFocusBack } from "./app/focus-back";
import "./app/desk.css";
import "./app/pages.css";
import "./app/doors.css";

dayjs.locale("zh-cn");
refuseStrayDrops();
bringFocusBack();

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <StrictMode>
    <DeskApp />
  </StrictMode>,
);
