/** What a process did to the files of one folder, or said on standard output. Names are those of files in the folder. */
export type Operation =
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly name: string; readonly size: number }
  /** A wait for the disk, for a file or (null) for the folder's list of names, and whether the disk said yes. */
  | { readonly kind: 'sync'; readonly name: string | null; readonly ok: boolean }
  | { readonly kind: 'say'; readonly text: string };
