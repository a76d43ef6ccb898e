declare module 'dmn-moddle' {
  /** Reads and writes DMN models. */
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: Record<string, unknown>; warnings: readonly unknown[] }>;
    toXML(element: unknown, options?: { format?: boolean }): Promise<{ xml: string }>;
  }
}
