import "echarts/lib/chart/boxplot"; // registers itself
