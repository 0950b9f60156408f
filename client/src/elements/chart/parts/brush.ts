import "echarts/lib/component/brush"; // registers itself
