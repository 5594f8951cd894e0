export function writeSmallFiles(folder: string, count: number, maxLength: number): void;
