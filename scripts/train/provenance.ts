/** What every fitted file says of where it comes from. */
export function provenanceOf(command: string) {
  return {
    data: 'WCXB development pages (train part), Murrough Foley 2026, CC-BY-4.0',
    fitted: new Date().toISOString().slice(0, 10),
    command,
  };
}
