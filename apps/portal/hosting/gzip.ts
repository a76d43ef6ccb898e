import { gzipSync } from 'node:zlib';

/** A file as the build compresses it for the hosts: as small as can be, since it is done once. */
export const gzipped = (data: string | Buffer): Buffer => gzipSync(data, { level: 9 });
