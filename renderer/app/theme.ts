import type { ThemeConfig } from "antd";

/** The colours of the window, one meaning each. Text colours hold 4.5 : 1 on white and on the grey ground. */
export const colours = {
  primary: "#1d4f91",
  primaryDark: "#163d70",
  primaryPale: "#eaf1fa",
  /** The one accent: the demo mark and what wants the eye without being wrong. */
  accent: "#9a5b00",
  accentPale: "#fdf3e1",
  ground: "#f3f5f8",
  line: "#dde2ea",
  text: "#1f2733",
  quiet: "#5a6473",
  done: "#226b3c",
  late: "#b3261e",
} as const;

/** 14 px, or 16 px for people who read better in large type (大字). */
export const fontSizes = { normal: 14, large: 16 } as const;
export type TypeSize = keyof typeof fontSizes;

const FONTS = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** The one theme of the window. */
export const themeOf = (size: TypeSize): ThemeConfig => ({
  hashed: false,
  token: {
    colorPrimary: colours.primary,
    colorInfo: colours.primary,
    colorLink: colours.primary,
    colorSuccess: colours.done,
    colorError: colours.late,
    colorWarning: colours.accent,
    // The pale grounds by hand: what antd derives from a deep blue comes out grey.
    colorPrimaryBg: colours.primaryPale,
    colorPrimaryBgHover: "#d9e5f5",
    colorInfoBg: colours.primaryPale,
    colorInfoBorder: "#b9cde9",
    colorErrorBg: "#fdf1f0",
    colorErrorBorder: "#efbcb8",
    colorWarningBg: colours.accentPale,
    colorWarningBorder: "#e6c78f",
    colorSuccessBg: "#ebf5ee",
    colorSuccessBorder: "#b5d8c1",
    controlItemBgActive: colours.primaryPale,
    controlItemBgActiveHover: "#d9e5f5",
    colorTextDisabled: "#6b7482",
    colorText: colours.text,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: "#68717f",
    colorBgLayout: colours.ground,
    colorBorder: "#b4bdca",
    colorBorderSecondary: colours.line,
    fontFamily: FONTS,
    fontSize: fontSizes[size],
    borderRadius: 4,
    borderRadiusLG: 6,
    controlHeight: size === "large" ? 40 : 34,
    wireframe: false,
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Layout: { headerBg: "#ffffff", siderBg: "#ffffff", bodyBg: colours.ground },
    Menu: { itemHeight: size === "large" ? 48 : 44, itemSelectedBg: colours.primaryPale, itemBorderRadius: 4 },
    Table: { headerBg: "#eef2f7", cellPaddingBlock: 10, cellPaddingInline: 12 },
    Form: { verticalLabelPadding: "0 0 4px", itemMarginBottom: 24, labelColor: colours.text },
    Alert: {
      // A notice is a sentence of the page, not a headline.
      fontSizeLG: fontSizes[size],
      withDescriptionPadding: "12px 16px",
      withDescriptionIconSize: 20,
    },
    Card: { headerFontSize: fontSizes[size] + 1 },
    Steps: { titleLineHeight: 28 },
  },
});
