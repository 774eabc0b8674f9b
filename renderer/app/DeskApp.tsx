import { LoadingOutlined } from "@ant-design/icons";
import { App, ConfigProvider } from "antd";
import zhCN from "antd/locale/zh_CN";
import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect } from "react";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { FolderGate } from "./FolderGate";
import { followEvents, queries } from "./queries";
import { fontSizes, themeOf } from "./theme";
import { useTypeSize } from "./typeSize";

// The turning sign is for the eye only: a button that waits keeps its name, also while the sign fades away.
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> };

/** The window: theme, cache and events around whatever the desk shows now. */
export function DeskApp() {
  const [size] = useTypeSize();
  useEffect(followEvents, []);
  useEffect(() => {
    document.documentElement.style.fontSize = `${fontSizes[size]}px`;
  }, [size]);
  return (
    <QueryClientProvider client={queries}>
      <ConfigProvider locale={zhCN} theme={themeOf(size)} button={button}>
        <App component={false} message={{ top: 8, maxCount: 2 }}>
          <ErrorBoundary>
            <FolderGate />
          </ErrorBoundary>
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
