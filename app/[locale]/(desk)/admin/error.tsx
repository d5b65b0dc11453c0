"use client";

import { FailedPage } from "@/components/fund/failed-page";

export default FailedPage;
