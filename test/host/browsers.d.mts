export function findBrowser(env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform): string | undefined;
export function howToInstall(platform?: NodeJS.Platform): string;
