/*
 * The tables of a database that holds a ledger. Nothing in them is ever changed: a push adds rows, and is seen whole or not
 * at all. Files are kept in chunks, so that a push adds what is new only, and every package that was pushed stays.
 */

/** Of the layout below. A server refuses another one rather than guess. */
export const LAYOUT = 1

/** Told at the end of each push. */
export const CHANNEL = 'ledger'

export const CREATE_TABLES = `
CREATE SCHEMA IF NOT EXISTS ledger;
CREATE TABLE IF NOT EXISTS ledger.revision (
  number integer PRIMARY KEY,
  date text NOT NULL,
  note text NOT NULL,
  digest text NOT NULL
);
CREATE TABLE IF NOT EXISTS ledger.chunk (
  sha256 text PRIMARY KEY,
  bytes bytea NOT NULL
);
CREATE TABLE IF NOT EXISTS ledger.package (
  number integer PRIMARY KEY,
  layout integer NOT NULL,
  revision integer NOT NULL REFERENCES ledger.revision,
  contents text NOT NULL,
  pushed timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE IF NOT EXISTS ledger.file (
  package integer NOT NULL REFERENCES ledger.package,
  path text NOT NULL,
  sha256 text NOT NULL,
  chunks text[] NOT NULL,
  PRIMARY KEY (package, path)
);
`

/** A pushed package, without its files. */
export interface PackageRow {
  readonly number: number
  readonly layout: number
  readonly revision: number
  /** SHA-256 over its files: see `contentsOf`. */
  readonly contents: string
}

export interface FileRow {
  readonly path: string
  /** Of all of its bytes. */
  readonly sha256: string
  /** In order. */
  readonly chunks: readonly string[]
}

export const NEWEST_PACKAGE = `
SELECT number, layout, revision, contents FROM ledger.package ORDER BY number DESC LIMIT 1`

export const FILES_OF_PACKAGE = `
SELECT path, sha256, chunks FROM ledger.file WHERE package = $1 ORDER BY path COLLATE "C"`

export const CHUNKS = 'SELECT sha256, bytes FROM ledger.chunk WHERE sha256 = ANY($1::text[])'
