import * as z from "zod";
import { ApiError } from "@/lib/contracts/api/error";
import { API_V1, type ApiName } from "@/lib/contracts/api/reads";
import { WeightPeriod } from "@/lib/contracts/baskets/weight-status";
import { DatasetState } from "@/lib/contracts/levels/dataset-state";
import { Fact } from "@/lib/contracts/reference/facts";
import { Figure } from "@/lib/contracts/wire/figure";
import { SourceLine } from "@/lib/contracts/wire/source-line";

/** The words of the description: what each read answers, each parameter means, and each status says. */
export interface ApiWords {
  readonly lead: string;
  readonly etag: string;
  readonly read: Readonly<Record<ApiName, string>>;
  readonly parameter: Readonly<Record<string, string>>;
  readonly status: Readonly<Record<string, string>>;
}

export interface ApiParameter {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isDeprecated: boolean;
  /** JSON Schema of the text in the query string */
  readonly schema: Readonly<Record<string, unknown>>;
}

/** The parameters of a read, in the order of its schema. */
export function apiParameters(name: ApiName): ApiParameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(API_V1[name].query, { io: "input" });
  return Object.entries(properties).map(([parameter, property]) => {
    const { deprecated = false, ...schema } = typeof property === "boolean" ? {} : property;
    return { name: parameter, isRequired: required.includes(parameter), isDeprecated: deprecated, schema };
  });
}

/** The answers as JSON Schemas by name; what travels is the input side of a codec, null for NaN. */
function schemasOf(answers: Readonly<Record<string, z.ZodType>>): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  for (const [id, answer] of Object.entries(answers)) registry.add(answer, { id });
  const { schemas } = z.toJSONSchema(registry, { io: "input", uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _address, ...schema }]) => [id, schema]),
  );
}

/** "event-study" → "EventStudy" */
const answerName = (name: ApiName): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1).replace(/-(\w)/g, (_, c: string) => c.toUpperCase())}`;

function toPath(name: ApiName, words: ApiWords): Record<string, unknown> {
  const parameters = apiParameters(name);
  const hasCsv = parameters.some((parameter) => parameter.name === "format");
  const failure = (status: string) => ({
    description: words.status[status] ?? "",
    content: { "application/json": { schema: { $ref: "#/components/schemas/ApiError" } } },
  });
  return {
    get: {
      operationId: `get${answerName(name)}`,
      summary: words.read[name],
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        in: "query",
        required: parameter.isRequired,
        ...(parameter.isDeprecated ? { deprecated: true } : {}),
        description: words.parameter[parameter.name] ?? "",
        schema: parameter.schema,
      })),
      responses: {
        "200": {
          description: words.read[name],
          headers: { ETag: { description: words.etag, schema: { type: "string" } } },
          content: {
            "application/json": { schema: { $ref: `#/components/schemas/${answerName(name)}` } },
            ...(hasCsv ? { "text/csv": { schema: { type: "string" } } } : {}),
          },
        },
        "304": { description: words.status["304"] ?? "" },
        "400": failure("400"),
        "404": failure("404"),
        "429": failure("429"),
        "500": failure("500"),
        "503": failure("503"),
      },
    },
  };
}

/**
 * The OpenAPI 3.1 description of the public API, made of the very schemas that read its queries and write its answers.
 * @param version of the engine whose figures the API gives
 */
export function openApiDocument(version: string, words: ApiWords) {
  const names = Object.keys(API_V1) as ApiName[];
  return {
    openapi: "3.1.1",
    info: { title: "Tracklight API", version, description: words.lead },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(names.map((name) => [`/api/v1/${name}`, toPath(name, words)])),
    components: {
      schemas: schemasOf({
        ...Object.fromEntries(names.map((name) => [answerName(name), API_V1[name].output])),
        ApiError,
        DatasetState,
        Fact,
        Figure,
        SourceLine,
        WeightPeriod,
      }),
    },
  };
}
