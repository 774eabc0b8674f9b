import { MenuFoldOutlined, MenuUnfoldOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { Suspense, useEffect, useRef, useState } from "react";
import { Route, Router, Switch, useLocation } from "wouter";
import type { FolderState } from "../../shared/contract/folder";
import type { AccountView } from "../../shared/model/account";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { PageSkeleton } from "../components/Page";
import { Quiet } from "../components/Quiet";
import { Refused } from "../components/Refused";
import { useActivity } from "./activity";
import { useAnswer } from "./api";
import { Header } from "./Header";
import { useDeskLocation } from "./location";
import { Navigation } from "./navigation";
import { DeskProvider, useHolds } from "./office";
import { usePasteGuard } from "./paste-guard";
import { usePreference } from "./preferences";
import { bringPages, routes } from "./routes";
import { useShortcut } from "./shortcuts";
import { ShortcutSheet } from "./ShortcutSheet";
import { useNarrow } from "./useNarrow";

/** The page's address is the hash: it survives a reload and asks nothing of app://. */
const byHash = { hook: useDeskLocation, hrefs: (path: string) => `#${path}` };

interface Props {
  readonly folder: Extract<FolderState, { state: "open" }>;
  readonly me: AccountView;
  /** False while the lock page lies over it. */
  readonly awake: boolean;
}

/** A new page begins at its top, with the keyboard in it. */
function Arrival() {
  useEffect(() => {
    const main = document.getElementById("main");
    main?.focus({ preventScroll: true });
    main?.scrollTo(0, 0);
  }, []);
  return null;
}

function Pages({ location }: { readonly location: string }) {
  return (
    <ErrorBoundary key={location}>
      <Arrival />
      <Suspense fallback={<PageSkeleton />}>
        <Switch>
          {routes.map(({ path, page }) => (
            <Route key={path} path={path} component={page} />
          ))}
          <Route>
            <Quiet title="没有这一页">请从左侧选择。</Quiet>
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** The first part of an address, by which pages stand together: `/matters/new` → `matters`. */
const roomOf = (path: string): string | undefined => path.split("/")[1];

/** The entry of the navigation that stays lit. */
const underOf = (location: string): string =>
  routes.find(({ path }) => roomOf(path) === roomOf(location))?.under ?? "/";

function Body({ folder, awake }: Omit<Props, "me">) {
  const [location, go] = useLocation();
  const narrow = useNarrow();
  // A narrow window folds it by itself; what one chooses there leaves the choice for a wide one alone.
  const [folded, setFolded] = usePreference<"yes" | "no">(
    narrow ? "desk.navFolded.narrow" : "desk.navFolded",
    narrow ? "yes" : "no",
  );
  const [sheet, setSheet] = useState(false);
  const main = useRef<HTMLElement>(null);
  const works = useHolds("handler");
  useActivity(awake);
  usePasteGuard();
  useEffect(() => {
    const idle = requestIdleCallback(() => void bringPages());
    return () => cancelIdleCallback(idle);
  }, []);
  useShortcut({ keys: "F1", label: "打开或关闭这张快捷键表", run: () => setSheet((open) => !open) });
  useShortcut({ keys: "Alt+N", label: "登记书面指导事项", run: () => go("/matters/new"), enabled: works });
  useShortcut({ keys: "Alt+Q", label: "简易登记", run: () => go("/matters/quick"), enabled: works });
  const isFolded = folded === "yes";
  const foldLabel = isFolded ? "展开导航" : "收起导航";
  return (
    <div className="frame">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        跳到正文
      </a>
      <Header />
      {folder.demo && (
        <section className="band band-demo" aria-label="示例数据">
          <strong>示例数据</strong>　这里的单位、人员和企业都是虚构的，只供试用；正式办公请在“设置 · 关于”中离开示例。
        </section>
      )}
      {folder.readOnly && (
        <section className="band band-look" aria-label="只读查看">
          <strong>只读查看</strong>　数据文件夹正由别处使用，这里只能查看，不能保存。
        </section>
      )}
      <div className="frame-body">
        <nav className={isFolded ? "nav is-folded" : "nav"} aria-label="主导航">
          <Navigation under={underOf(location)} folded={isFolded} go={go} />
          <Button
            className="nav-fold"
            type="text"
            block
            aria-label={foldLabel}
            aria-expanded={!isFolded}
            icon={isFolded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
            onClick={() => setFolded(isFolded ? "no" : "yes")}
          >
            {isFolded ? null : foldLabel}
          </Button>
        </nav>
        <main id="main" ref={main} tabIndex={-1}>
          <Pages location={location} />
        </main>
      </div>
      <ShortcutSheet open={sheet} onClose={() => setSheet(false)} />
    </div>
  );
}

/** The frame of the window for the person signed in: header, navigation and the page. */
export function Frame({ folder, me, awake }: Props) {
  const { data, error } = useAnswer("office.get", {});
  useEffect(() => {
    if (!data) return;
    document.title = `${folder.demo ? "【示例数据】" : ""}${data.office.shortName} · 行政指导工作台`;
  }, [data, folder.demo]);
  if (!data) return error ? <Refused error={error} /> : <PageSkeleton />;
  return (
    <DeskProvider value={{ office: data, me, folder }}>
      <Router {...byHash}>
        <Body folder={folder} awake={awake} />
      </Router>
    </DeskProvider>
  );
}
