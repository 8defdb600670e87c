// HAR 1.2 as its specification has it (http://www.softwareishard.com/blog/har-12-spec/), strictly: only names that begin with `_` may
// stand beside the ones it knows. No test stands here.
import * as z from 'zod/mini';

const text = z.string();
const comment = z.optional(text);
const natural = z.int().check(z.minimum(0));
const size = z.int().check(z.minimum(-1));
const ms = z.number().check(z.minimum(-1));

/** An object with exactly these members, and a program's own. */
function part<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  const own = z.looseObject(shape);
  return own.check(
    z.refine((value) => Object.keys(value).every((name) => Object.hasOwn(shape, name) || name.startsWith('_')), {
      error: 'It has a member that the format does not know.',
    }),
  );
}

const pairs = z.array(part({ name: text, value: text, comment }));
const cookies = z.array(part({ name: text, value: text, comment }));
const when = text.check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/));

export const harSchema = part({
  log: part({
    version: z.literal('1.2'),
    creator: part({ name: text, version: text, comment }),
    entries: z.array(
      part({
        startedDateTime: when,
        time: z.number().check(z.minimum(0)),
        request: part({
          method: text,
          url: text.check(z.regex(/^[\x21-\x7e]+$/)),
          httpVersion: text,
          cookies,
          headers: pairs,
          queryString: pairs,
          postData: z.optional(part({ mimeType: text, text, comment })),
          headersSize: size,
          bodySize: size,
          comment,
        }),
        response: part({
          status: natural,
          statusText: text,
          httpVersion: text,
          cookies,
          headers: pairs,
          content: part({ size: natural, mimeType: text, text: z.optional(text), comment }),
          redirectURL: text,
          headersSize: size,
          bodySize: size,
          comment,
        }),
        cache: part({}),
        timings: part({ send: ms, wait: ms, receive: ms, comment }),
        comment,
      }),
    ),
    comment,
  }),
});
