import "echarts/lib/chart/scatter"; // registers itself
