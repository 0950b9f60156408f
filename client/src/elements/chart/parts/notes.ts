import "echarts/lib/component/markArea"; // registers itself
import "echarts/lib/component/markLine";
import "echarts/lib/component/markPoint";
