import { GET } from "@/app/api/v1/[read]/route";

/** The GET handler of a public read, as Next calls it. */
export function readRoute(name: string): (request: Request) => Promise<Response> {
  return (request) => GET(request, { params: Promise.resolve({ read: name }) });
}
