import "echarts/lib/chart/line"; // registers itself
