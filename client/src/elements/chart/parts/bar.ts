import "echarts/lib/chart/bar"; // registers itself
