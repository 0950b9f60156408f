import "echarts/lib/chart/pie"; // registers itself
