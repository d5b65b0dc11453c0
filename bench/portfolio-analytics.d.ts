declare module "portfolio-analytics" {
  type Curve = readonly number[] | Float64Array;
  const analytics: {
    cumulativeReturn(curve: Curve): number;
    maxDrawdown(curve: Curve): number;
    sharpeRatio(curve: Curve, benchmark: Curve): number;
  };
  export = analytics;
}
