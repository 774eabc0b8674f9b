import type { Of, UseCases } from "./context";

/** How this PC prints: kept by the desktop, beside the office's data. */
export const printing: UseCases<Of<"printing">> = {
  "printing.get": (call) => call.ports().shift(),

  "printing.save": async (call, shift) => {
    await call.ports().keepShift(shift);
    return shift;
  },

  "printing.calibrate": async (call) => {
    const ports = call.ports();
    return { path: await ports.openFile("打印校准页.pdf", await ports.rulers(ports.shift())) };
  },
};
