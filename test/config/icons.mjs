// Draws resources/icons/icon.svg as icon.png (512 px) and icon.ico (16 … 256 px), through a Chromium-family browser.
// Run by hand after the drawing changes; the results are part of the repository.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser, howToInstall } from "../host/browsers.mjs";

const folder = path.resolve(import.meta.dirname, "../../resources/icons");
const icoSizes = [16, 24, 32, 48, 64, 128, 256];
const HEADER = 6;
const ENTRY = 16;

/** An ICO file of PNG images: a header, one entry an image, then the images. */
const ico = (images) => {
  const head = Buffer.alloc(HEADER + ENTRY * images.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, i) => {
    const at = HEADER + ENTRY * i;
    head.writeUInt8(size % 256, at); // 256 is written as 0
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4); // planes
    head.writeUInt16LE(32, at + 6); // bits per pixel
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
};

const executablePath = findBrowser();
if (!executablePath) throw new Error(howToInstall());
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  const svg = fs.readFileSync(path.join(folder, "icon.svg"), "utf8");
  const draw = async (size) => {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    return { size, png: await page.screenshot({ omitBackground: true }) };
  };
  const images = [];
  for (const size of icoSizes) images.push(await draw(size));
  fs.writeFileSync(path.join(folder, "icon.ico"), ico(images));
  fs.writeFileSync(path.join(folder, "icon.png"), (await draw(512)).png);
} finally {
  await browser.close();
}
