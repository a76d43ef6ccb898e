import { type IncomingHttpHeaders, request } from 'node:http';
import { gunzipSync } from 'node:zlib';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** What came over the wire, compressed or not. */
  body: Buffer;
  text: string;
}

/** One request without the conveniences of `fetch`: no redirect followed, the address sent as it is written. */
export function ask(address: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const [, host = '', port = '', path = ''] = /^http:\/\/([^:/]+):(\d+)(.*)$/.exec(address) ?? [];
  return new Promise((resolve, reject) => {
    request({ host, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        const isZipped = response.headers['content-encoding'] === 'gzip' && body.length > 0;
        const text = (isZipped ? gunzipSync(body) : body).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text });
      });
    })
      .once('error', reject)
      .end();
  });
}
