import { notFound } from "next/navigation";

/** Any other address: the not-found page in the language of the path. */
export default function UnknownPage(): never {
  notFound();
}
