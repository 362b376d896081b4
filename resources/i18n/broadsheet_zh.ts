<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>The list of licences is not made yet; run.py makes it.</source>
        <translation>许可证清单尚未生成，运行 run.py 即可生成。</translation>
    </message>
    <message>
        <source>Broadsheet 对开</source>
        <translation>对开 Broadsheet</translation>
    </message>
    <message>
        <source>Version {0} · MIT licence</source>
        <translation>版本 {0} · MIT 许可证</translation>
    </message>
    <message>
        <source>An article beside its charts: every figure tied both ways, every source named. Offline.</source>
        <translation>文章与图表对开两页：每个数字双向关联，每条资料注明出处。不联网也能用。</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Components and their licences</source>
        <translation>所用组件及其许可证</translation>
    </message>
    <message>
        <source>{0} is used under the LGPL 3. Its libraries are shared ones of their own beside the program, and may be replaced by other builds of them.</source>
        <translation>{0} 依 LGPL 第 3 版使用。其共享库与程序分开存放，可以换成您自己编译的版本。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence of {0}</source>
        <translation>{0} 的许可证</translation>
    </message>
    <message>
        <source>About Broadsheet</source>
        <translation>关于对开</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>图表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Verdict marks in the text</source>
        <translation>核验标记</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>所有画面</translation>
    </message>
    <message>
        <source>Presenter only</source>
        <translation>仅主讲人可见</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>Open briefing…</source>
        <translation>打开汇报…</translation>
    </message>
    <message>
        <source>Open briefing folder…</source>
        <translation>打开汇报文件夹…</translation>
    </message>
    <message>
        <source>Open the bundled briefing</source>
        <translation>打开自带的汇报</translation>
    </message>
    <message>
        <source>Reopen where I left off</source>
        <translation>重新打开上次位置</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入文章…</translation>
    </message>
    <message>
        <source>Import and tie to this briefing…</source>
        <translation>导入并与当前汇报关联…</translation>
    </message>
    <message>
        <source>Import text from the clipboard</source>
        <translation>导入剪贴板文字</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>About this briefing…</source>
        <translation>关于本篇…</translation>
    </message>
    <message>
        <source>Problems of this file…</source>
        <translation>本文件的问题…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Copy with figures and source</source>
        <translation>连同数据与出处一并复制</translation>
    </message>
    <message>
        <source>Select the whole text</source>
        <translation>全选正文</translation>
    </message>
    <message>
        <source>Search and commands…</source>
        <translation>搜索与命令…</translation>
    </message>
    <message>
        <source>Find in the text…</source>
        <translation>在正文中查找…</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Place found before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Review the import…</source>
        <translation>校订…</translation>
    </message>
    <message>
        <source>Text in Chinese</source>
        <translation>正文用中文</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>正文用英文</translation>
    </message>
    <message>
        <source>Interface: 中文</source>
        <translation>界面：中文</translation>
    </message>
    <message>
        <source>Interface: English</source>
        <translation>Interface: English</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>提纲</translation>
    </message>
    <message>
        <source>Graphics beside figures</source>
        <translation>词间小图</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>Let go of what is pinned</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Next mention of the open name</source>
        <translation>名称卡片：下一处</translation>
    </message>
    <message>
        <source>Previous mention of the open name</source>
        <translation>名称卡片：上一处</translation>
    </message>
    <message>
        <source>Show this mention in the text</source>
        <translation>名称卡片：定位原文</translation>
    </message>
    <message>
        <source>Next claim to check</source>
        <translation>下一条待核验推算</translation>
    </message>
    <message>
        <source>Previous claim to check</source>
        <translation>上一条待核验推算</translation>
    </message>
    <message>
        <source>Show the claim in the text</source>
        <translation>在原文中定位该推算</translation>
    </message>
    <message>
        <source>Show the sentence in the text</source>
        <translation>定位原文</translation>
    </message>
    <message>
        <source>Data as a table…</source>
        <translation>数据表…</translation>
    </message>
    <message>
        <source>Copy picture and table</source>
        <translation>复制图片与表格</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Fewer years</source>
        <translation>时间轴放大</translation>
    </message>
    <message>
        <source>More years</source>
        <translation>时间轴缩小</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>显示全部年份</translation>
    </message>
    <message>
        <source>Play the timeline, or pause</source>
        <translation>播放大事记，或暂停</translation>
    </message>
    <message>
        <source>Next item of the timeline</source>
        <translation>大事记下一项</translation>
    </message>
    <message>
        <source>Previous item of the timeline</source>
        <translation>大事记上一项</translation>
    </message>
    <message>
        <source>Show the item in the text</source>
        <translation>在原文中定位这一项</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>下一张图</translation>
    </message>
    <message>
        <source>Previous chart</source>
        <translation>上一张图</translation>
    </message>
    <message>
        <source>Present from the start</source>
        <translation>从头开始演示</translation>
    </message>
    <message>
        <source>Present from here</source>
        <translation>从当前章节开始演示</translation>
    </message>
    <message>
        <source>Settings and check…</source>
        <translation>演示设置与检查…</translation>
    </message>
    <message>
        <source>Page marks…</source>
        <translation>页面标记…</translation>
    </message>
    <message>
        <source>Learn my clicker…</source>
        <translation>学习我的翻页笔…</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Slides on the next screen</source>
        <translation>投屏画面换到下一块屏幕</translation>
    </message>
    <message>
        <source>Slides on the whole screen</source>
        <translation>投屏画面占满屏幕</translation>
    </message>
    <message>
        <source>Slides in a window to share</source>
        <translation>投屏画面放在共享窗口</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>结束演示</translation>
    </message>
    <message>
        <source>Kiosk mode…</source>
        <translation>展厅模式…</translation>
    </message>
    <message>
        <source>Keyboard…</source>
        <translation>键盘…</translation>
    </message>
    <message>
        <source>Report a problem…</source>
        <translation>报告问题…</translation>
    </message>
    <message>
        <source>About Broadsheet…</source>
        <translation>关于对开…</translation>
    </message>
    <message>
        <source>In the text or a chart: the tied words or mark before and after</source>
        <translation>在正文或图表中：上一处、下一处已关联的文字或图形</translation>
    </message>
    <message>
        <source>Pin it; a name opens its card</source>
        <translation>固定当前所指；名称则打开卡片</translation>
    </message>
    <message>
        <source>Scroll the text</source>
        <translation>滚动正文</translation>
    </message>
    <message>
        <source>Start and end of the text</source>
        <translation>正文开头、末尾</translation>
    </message>
    <message>
        <source>Next control; leaves the text and the charts</source>
        <translation>下一个控件；离开正文和图表</translation>
    </message>
    <message>
        <source>In a chart with a time axis: zoom in, out, all</source>
        <translation>在带时间轴的图中：放大、缩小、全部</translation>
    </message>
    <message>
        <source>On the page Timeline: play, pause</source>
        <translation>在“大事记”页：播放、暂停</translation>
    </message>
    <message>
        <source>On the page Charts: the chart before, the chart after</source>
        <translation>在“图表”页：上一张图、下一张图</translation>
    </message>
    <message>
        <source>Shelf…</source>
        <translation>书架…</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Copy citation, GB/T 7714—2015</source>
        <translation>复制引文（GB/T 7714—2015）</translation>
    </message>
    <message>
        <source>Copy citation, APA 7</source>
        <translation>复制引文（APA 第7版）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Update figures…</source>
        <translation>更新数据…</translation>
    </message>
    <message>
        <source>What if: move values</source>
        <translation>假设测算：改动数值</translation>
    </message>
    <message>
        <source>What if: restore the values of the article</source>
        <translation>假设测算：恢复原文数据</translation>
    </message>
    <message>
        <source>What if: step the value of the mark, with Shift by ten; type it</source>
        <translation>假设测算时：逐步增减标记的数值，按住 Shift 十步；直接键入数值</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add a figure</source>
        <translation>增加数据</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>AudiencePane</name>
    <message>
        <source>Slides, a window to share</source>
        <translation>投屏画面（共享窗口）</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>投屏画面</translation>
    </message>
</context>
<context>
    <name>BriefingDialog</name>
    <message>
        <source>to be filled in</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>data: {0}</source>
        <translation>数据截至：{0}</translation>
    </message>
    <message>
        <source>Newspaper, date, page: {0}</source>
        <translation>报纸、日期、版次：{0}</translation>
    </message>
    <message>
        <source>Page marks: {0}</source>
        <translation>页面标记：{0}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>File: {0}</source>
        <translation>文件：{0}</translation>
    </message>
    <message numerus="yes">
        <source>Context facts come from %n source(s):</source>
        <translation>
            <numerusform>补充资料共有 %n 个来源：</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Address or page</source>
        <translation>网址或版次</translation>
    </message>
    <message>
        <source>About this briefing</source>
        <translation>关于本篇</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show the sentence in the text</source>
        <translation>定位到正文中的句子</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Show the figures of this chart as a table</source>
        <translation>以表格列出本图数据</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the chart as a picture with its table, or one of them alone</source>
        <translation>复制图片和表格，或只复制其中一种</translation>
    </message>
    <message>
        <source>Copy picture and table</source>
        <translation>复制图片与表格</translation>
    </message>
    <message>
        <source>Copy image</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Move values and see what follows; nothing of it is kept (Ctrl+Shift+W)</source>
        <translation>改动数值，看看随之怎样变化；不保存任何改动（Ctrl+Shift+W）</translation>
    </message>
</context>
<context>
    <name>ChartsPane</name>
    <message>
        <source>All charts</source>
        <translation>全部图表</translation>
    </message>
    <message>
        <source>Back to all charts (Esc)</source>
        <translation>回到全部图表（Esc）</translation>
    </message>
    <message>
        <source>Previous chart</source>
        <translation>上一张图</translation>
    </message>
    <message>
        <source>Previous chart (PgUp)</source>
        <translation>上一张图（PgUp）</translation>
    </message>
    <message>
        <source>Next chart</source>
        <translation>下一张图</translation>
    </message>
    <message>
        <source>Next chart (PgDn)</source>
        <translation>下一张图（PgDn）</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 张，共 {1} 张</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>not in the text</source>
        <translation>未见于正文</translation>
    </message>
    <message>
        <source>{0}, shown</source>
        <translation>{0}，已展开</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}，已收起</translation>
    </message>
    <message>
        <source>Does not agree</source>
        <translation>与复算不符</translation>
    </message>
    <message>
        <source>Scopes differ</source>
        <translation>口径不同</translation>
    </message>
    <message>
        <source>Insufficient basis</source>
        <translation>依据不足</translation>
    </message>
    <message>
        <source>Scope not stated</source>
        <translation>口径未注明</translation>
    </message>
    <message>
        <source>No objection</source>
        <translation>核验无异议</translation>
    </message>
    <message>
        <source>Mean annual growth</source>
        <translation>年均增长</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖面</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>The briefing names no figures that it could be computed from.</source>
        <translation>本汇报没有列出可供推算的数据。</translation>
    </message>
    <message>
        <source>The second figure is missing.</source>
        <translation>缺少另一个数。</translation>
    </message>
    <message>
        <source>The whole that it is a part of is missing.</source>
        <translation>缺少作为分母的总量。</translation>
    </message>
    <message>
        <source>The figures that it is ranked against are missing.</source>
        <translation>缺少参与排名的其他数据。</translation>
    </message>
    <message>
        <source>The list of what is counted is missing.</source>
        <translation>缺少所计项目的名单。</translation>
    </message>
    <message>
        <source>The number of years is missing.</source>
        <translation>缺少年数。</translation>
    </message>
    <message>
        <source>It states no value.</source>
        <translation>没有写出数值。</translation>
    </message>
    <message>
        <source>This kind of claim is unknown.</source>
        <translation>无法识别这类推算。</translation>
    </message>
    <message>
        <source>The numbers are beyond all bounds.</source>
        <translation>数值超出可计算的范围。</translation>
    </message>
    <message>
        <source>No value is known: {0}.</source>
        <translation>数值未知：{0}。</translation>
    </message>
    <message>
        <source>No date is known: {0}.</source>
        <translation>时间未知：{0}。</translation>
    </message>
    <message>
        <source>The briefing does not hold {0}.</source>
        <translation>本汇报中没有{0}。</translation>
    </message>
    <message>
        <source>The unit does not fit: {0}.</source>
        <translation>单位不相配：{0}。</translation>
    </message>
    <message>
        <source>The base may be zero: {0}.</source>
        <translation>基数可能为零：{0}。</translation>
    </message>
    <message>
        <source>The base is below zero: {0}.</source>
        <translation>基数为负：{0}。</translation>
    </message>
    <message>
        <source>over {0} years instead</source>
        <translation>改按{0}年计算</translation>
    </message>
    <message>
        <source>growth “to” is meant, not growth “by”</source>
        <translation>指“增长到”，不是“增长了”</translation>
    </message>
    <message>
        <source>growth “by” is meant, not growth “to”</source>
        <translation>指“增长了”，不是“增长到”</translation>
    </message>
    <message>
        <source>percentage points are meant, not percent</source>
        <translation>指百分点，不是百分比</translation>
    </message>
    <message>
        <source>percent is meant, not percentage points</source>
        <translation>指百分比，不是百分点</translation>
    </message>
    <message>
        <source>with another base: {1}</source>
        <translation>换一个基数：{1}</translation>
    </message>
    <message>
        <source>with another whole: {1}</source>
        <translation>换一个总量：{1}</translation>
    </message>
    <message>
        <source>the unit is off, ×10{0}: {1}</source>
        <translation>单位有误，应乘以10{0}：{1}</translation>
    </message>
    <message>
        <source>with the same figures it should say {1}</source>
        <translation>数据不变，应写作{1}</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Queue and claim</source>
        <translation>列表与详情</translation>
    </message>
    <message>
        <source>Border between queue and claim</source>
        <translation>列表与详情的分界</translation>
    </message>
    <message>
        <source>Recomputing the claims…</source>
        <translation>正在复算……</translation>
    </message>
    <message>
        <source>No claims</source>
        <translation>没有推算</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s), all in order</source>
        <translation>
            <numerusform>推算 %n 项，均无异议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>推算 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>须留意 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>This briefing makes no claims: none of its numbers is said to follow from others.</source>
        <translation>本汇报没有推算：文中各数均未说明由其他数得出。</translation>
    </message>
</context>
<context>
    <name>ClickerDialog</name>
    <message>
        <source>Learn my clicker</source>
        <translation>学习我的翻页笔</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>Forget this key</source>
        <translation>忘掉这个键</translation>
    </message>
    <message>
        <source>Forget all</source>
        <translation>全部忘掉</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Press the button on the clicker now…</source>
        <translation>现在请按翻页笔上的键……</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>开始识别</translation>
    </message>
    <message>
        <source>Choose Listen, then press one button of the clicker.</source>
        <translation>先点“开始识别”，再按翻页笔上的一个键。</translation>
    </message>
    <message>
        <source>It sent: {0}</source>
        <translation>收到的键：{0}</translation>
    </message>
    <message>
        <source>It does nothing in a show yet.</source>
        <translation>演示中这个键目前没有作用。</translation>
    </message>
    <message>
        <source>In a show it does: {0}</source>
        <translation>演示中的作用：{0}</translation>
    </message>
    <message>
        <source>In a show it does: {0}. Assigned anew it does that no more, but: {1}</source>
        <translation>演示中目前的作用：{0}。重新指定后改为：{1}</translation>
    </message>
    <message>
        <source>Clickers send keys like a keyboard. The usual ones work already; teach the others here.</source>
        <translation>翻页笔发出的是键盘按键。常见的键已可直接使用，其余的在这里教给程序。</translation>
    </message>
    <message>
        <source>&amp;Keys that were learnt</source>
        <translation>已学会的键(&amp;K)</translation>
    </message>
    <message>
        <source>What the key shall do</source>
        <translation>这个键的作用</translation>
    </message>
    <message>
        <source>Keys that were learnt</source>
        <translation>已学会的键</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>Elapsed</source>
        <translation>已讲</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>还剩</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Let the clock go on</source>
        <translation>继续计时</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>暂停计时</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>归零</translation>
    </message>
    <message>
        <source>Set the clock back to the beginning</source>
        <translation>计时归零</translation>
    </message>
    <message>
        <source>Elapsed {0}</source>
        <translation>已讲 {0}</translation>
    </message>
    <message>
        <source>Remaining {0}</source>
        <translation>还剩 {0}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open briefing</source>
        <translation>打开汇报</translation>
    </message>
    <message>
        <source>Briefings (*.briefing datapackage.json)</source>
        <translation>汇报文件 (*.briefing datapackage.json)</translation>
    </message>
    <message>
        <source>Open briefing folder</source>
        <translation>打开汇报文件夹</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>打开网址</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>在浏览器中打开这个网址？</translation>
    </message>
</context>
<context>
    <name>CopyCommands</name>
    <message>
        <source>Select words first, or step to a figure with Left and Right</source>
        <translation>请先选中文字，或用左右键移到带数据的词句上</translation>
    </message>
    <message numerus="yes">
        <source>Copied with %n figure(s) and the source</source>
        <translation>
            <numerusform>已复制，附 %n 项数据与出处</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Citation copied; the briefing does not say: {0}</source>
        <translation>引文已复制。本汇报未载：{0}</translation>
    </message>
    <message>
        <source>Citation copied</source>
        <translation>引文已复制</translation>
    </message>
    <message>
        <source>Picture and table copied as the file has them, without what is hypothetical</source>
        <translation>图片与表格已按原数据复制，不含假设的数值</translation>
    </message>
    <message>
        <source>Picture and table copied</source>
        <translation>图片与表格已复制</translation>
    </message>
    <message>
        <source>Chart copied as an image</source>
        <translation>图表已复制为图片</translation>
    </message>
    <message>
        <source>Data copied as the file has them, without what is hypothetical</source>
        <translation>已复制原数据，不含假设的数值</translation>
    </message>
    <message>
        <source>Data copied, ready to paste into a spreadsheet</source>
        <translation>数据已复制，可粘贴到表格软件</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>newspaper</source>
        <translation>报名</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>page</source>
        <translation>版次</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>Numbers {0} · tied {1} · plain {2}</source>
        <translation>数字 {0} · 已关联 {1} · 未关联 {2}</translation>
    </message>
    <message>
        <source> ({0})</source>
        <translation>（{0}）</translation>
    </message>
    <message>
        <source>names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>ordinals</source>
        <translation>序数</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>structures</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>The claim, checked</source>
        <translation>核验详情</translation>
    </message>
</context>
<context>
    <name>Directory</name>
    <message>
        <source>Find a name: characters, pinyin, initials</source>
        <translation>查名称：汉字、拼音、首字母</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>查名称</translation>
    </message>
    <message>
        <source>Order of the names</source>
        <translation>名称排序</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>{0} of {1} names</source>
        <translation>{0}／{1} 个名称</translation>
    </message>
    <message>
        <source>not mentioned in the text</source>
        <translation>正文未提及</translation>
    </message>
    <message>
        <source>mentions: {0}</source>
        <translation>提及：{0}</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Laboratories, facilities, universities</source>
        <translation>实验室、装置与院校</translation>
    </message>
    <message>
        <source>Public bodies and alliances</source>
        <translation>机构与联盟</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Policies and projects</source>
        <translation>政策与项目</translation>
    </message>
    <message>
        <source>Platforms and services</source>
        <translation>平台与服务</translation>
    </message>
    <message>
        <source>Technologies</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>By appearance</source>
        <translation>按出现先后</translation>
    </message>
    <message>
        <source>Alphabetical</source>
        <translation>按拼音</translation>
    </message>
    <message>
        <source>By mentions</source>
        <translation>按提及次数</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>This briefing was not imported: there is nothing to review</source>
        <translation>这份图文汇报不是导入的，没有可校订的内容</translation>
    </message>
</context>
<context>
    <name>EntityCard</name>
    <message>
        <source>Part of {0}</source>
        <translation>隶属 {0}</translation>
    </message>
    <message>
        <source>also {0}</source>
        <translation>又作{0}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>mentioned %n time(s)</source>
        <translation>
            <numerusform>出现 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>not mentioned in the text</source>
        <translation>正文未出现</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭卡片</translation>
    </message>
    <message>
        <source>Close the card (Esc)</source>
        <translation>关闭卡片（Esc）</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>定位原文</translation>
    </message>
    <message>
        <source>Card of a name</source>
        <translation>名称卡片</translation>
    </message>
</context>
<context>
    <name>EntityType</name>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>园区</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>院校</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>政府部门</translation>
    </message>
    <message>
        <source>Alliance</source>
        <translation>联盟</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>政策与项目</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>技术</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>会议活动</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>This file breaks rules of the format, so nothing is made of it; see Problems of this file.</source>
        <translation>此文件有不合格式之处，无法据以导出或打印；请看“文件中的问题”。</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose where the folder “{0}” is made</source>
        <translation>选择在何处新建文件夹“{0}”</translation>
    </message>
    <message>
        <source>There is a folder “{0}” already. Replace files of the same names in it?</source>
        <translation>已有文件夹“{0}”。是否替换其中的同名文件？</translation>
    </message>
    <message>
        <source>Exporting {0}…</source>
        <translation>正在导出“{0}”…</translation>
    </message>
    <message>
        <source>Exported as {0}</source>
        <translation>已导出为“{0}”</translation>
    </message>
    <message>
        <source>no font here draws {0}: 〓 stands there</source>
        <translation>本机字体没有 {0}，以“〓”代替</translation>
    </message>
    <message>
        <source>The export broke off; nothing was written. Help › Report a problem says more.</source>
        <translation>导出中断，没有写入任何文件。详情见“帮助 › 报告问题”。</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written</source>
        <translation>已停止导出，没有写入任何文件</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <source>Empty: no such page</source>
        <translation>不填则没有这一页</translation>
    </message>
    <message>
        <source>a logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>None are set for this briefing.</source>
        <translation>这份汇报没有设置标记。</translation>
    </message>
    <message>
        <source>Set page &amp;marks…</source>
        <translation>设置页面标记(&amp;M)…</translation>
    </message>
    <message>
        <source>Page marks</source>
        <translation>页面标记</translation>
    </message>
    <message>
        <source>Chart: {0}</source>
        <translation>图表：{0}</translation>
    </message>
    <message>
        <source>Slide: {0}</source>
        <translation>幻灯片：{0}</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>全部幻灯片</translation>
    </message>
    <message>
        <source>Charts and slides</source>
        <translation>图表和幻灯片</translation>
    </message>
    <message>
        <source>All charts and slides</source>
        <translation>全部图表和幻灯片</translation>
    </message>
    <message>
        <source>Pages to read (PDF)</source>
        <translation>阅读版（PDF）</translation>
    </message>
    <message>
        <source>Text and charts on A4 pages, with links</source>
        <translation>正文与图表，A4 分页，可跳转</translation>
    </message>
    <message>
        <source>Handout (PDF)</source>
        <translation>讲义（PDF）</translation>
    </message>
    <message>
        <source>Slides on paper, for those who listen</source>
        <translation>幻灯片印在纸上，发给听众</translation>
    </message>
    <message>
        <source>Notes (PDF)</source>
        <translation>备注页（PDF）</translation>
    </message>
    <message>
        <source>Slides with what the speaker says</source>
        <translation>幻灯片连同讲解词，供主讲人用</translation>
    </message>
    <message>
        <source>Speaking script (DOCX)</source>
        <translation>发言稿（DOCX）</translation>
    </message>
    <message>
        <source>For circulation and changes in WPS or Word</source>
        <translation>供 WPS、Word 流转和修改</translation>
    </message>
    <message>
        <source>Slides (PPTX)</source>
        <translation>幻灯片（PPTX）</translation>
    </message>
    <message>
        <source>With charts that can be edited, and notes</source>
        <translation>图表可编辑，带备注</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>One file that reads and presents in any browser, offline</source>
        <translation>一个文件，任何浏览器都能离线阅读和演示</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>Charts and slides for documents and chats</source>
        <translation>图表和幻灯片，可贴进文档和消息</translation>
    </message>
    <message>
        <source>Vector pictures (SVG)</source>
        <translation>矢量图（SVG）</translation>
    </message>
    <message>
        <source>Charts and slides that stay sharp at any size</source>
        <translation>图表和幻灯片，放多大都清晰</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>数据表（CSV）</translation>
    </message>
    <message>
        <source>Figures, claims and names for other programs</source>
        <translation>数据、推算和名称，供其他程序使用</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>工作簿（XLSX）</translation>
    </message>
    <message>
        <source>The tables as sheets, for Excel or WPS</source>
        <translation>各表一页，用 Excel、WPS 打开</translation>
    </message>
    <message>
        <source>Standalone program</source>
        <translation>独立程序</translation>
    </message>
    <message>
        <source>This program with this briefing, for another computer</source>
        <translation>程序连同这份汇报，拷到别的电脑上用</translation>
    </message>
    <message>
        <source>Pages to read</source>
        <translation>阅读版</translation>
    </message>
    <message>
        <source>Text and charts, as in the reading form</source>
        <translation>正文与图表，同阅读版 PDF</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>讲义</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注页</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paper</source>
        <translation>纸张(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Leng&amp;th</source>
        <translation>时长(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Shape</source>
        <translation>画面比例(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;eps</source>
        <translation>步骤(&amp;E)</translation>
    </message>
    <message>
        <source>Slides a pag&amp;e</source>
        <translation>每页张数(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Width of a chart</source>
        <translation>图表宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Sharp&amp;ness</source>
        <translation>清晰度(&amp;N)</translation>
    </message>
    <message>
        <source>Without a groun&amp;d</source>
        <translation>透明背景(&amp;D)</translation>
    </message>
    <message>
        <source>As one &amp;archive</source>
        <translation>打成一个压缩包(&amp;A)</translation>
    </message>
    <message>
        <source>C&amp;harts and slides</source>
        <translation>图表和幻灯片(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Welcome line</source>
        <translation>欢迎语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>Spea&amp;ker</source>
        <translation>主讲人(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>With page marks</source>
        <translation>带页面标记</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Animated on one slide</source>
        <translation>一张之内逐步出现</translation>
    </message>
    <message>
        <source>A slide each</source>
        <translation>每步一张</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>{0} pixels</source>
        <translation>{0} 像素</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0} 倍</translation>
    </message>
</context>
<context>
    <name>FacingPane</name>
    <message>
        <source>Charts of this section</source>
        <translation>本节图表</translation>
    </message>
</context>
<context>
    <name>FactCheck</name>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>算术</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>复算</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Supposed</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>复算</translation>
    </message>
    <message>
        <source>rounding leaves {0} to {1}</source>
        <translation>计入四舍五入：{0}至{1}</translation>
    </message>
    <message>
        <source>that is {0} or more</source>
        <translation>即{0}或以上</translation>
    </message>
    <message>
        <source>that is {0} or less</source>
        <translation>即{0}或以下</translation>
    </message>
    <message>
        <source>that is any value</source>
        <translation>即不作限定</translation>
    </message>
    <message>
        <source>The two overlap: what is printed sets a limit on one side.</source>
        <translation>两段区间相交：所印数字只限定一端。</translation>
    </message>
    <message>
        <source>The two overlap: rounding explains what is left between them.</source>
        <translation>两段区间相交，余下的差别可由四舍五入解释。</translation>
    </message>
    <message>
        <source>The two do not overlap: rounding does not explain the difference.</source>
        <translation>两段区间不相交，四舍五入解释不了这一差别。</translation>
    </message>
    <message>
        <source>It would hold</source>
        <translation>怎样才对得上</translation>
    </message>
    <message>
        <source>{0}: it comes to {1}</source>
        <translation>{0}，得{1}</translation>
    </message>
    <message>
        <source>{0} (best fit)</source>
        <translation>{0}（最为吻合）</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>缺少什么</translation>
    </message>
    <message>
        <source>Scopes side by side</source>
        <translation>口径对照</translation>
    </message>
    <message>
        <source>Part of a year stands beside another length of time.</source>
        <translation>不足一年的数与其他时段的数并列。</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Relations</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Figures in the same sentences</source>
        <translation>同句数字</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出处：{0}</translation>
    </message>
    <message>
        <source>Context: {0}</source>
        <translation>补充资料：{0}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>时间未载</translation>
    </message>
    <message>
        <source>{0} (context)</source>
        <translation>{0}（补充资料）</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层次</translation>
    </message>
    <message>
        <source>Hedge</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版次</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Publisher in English</source>
        <translation>英文发布者</translation>
    </message>
    <message>
        <source>Data to</source>
        <translation>数据截至</translation>
    </message>
    <message>
        <source>article</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>context</source>
        <translation>补充资料</translation>
    </message>
    <message>
        <source>nearly</source>
        <translation>近</translation>
    </message>
    <message>
        <source>over</source>
        <translation>超</translation>
    </message>
    <message>
        <source>about</source>
        <translation>约</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>several</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a decimal number such as 1998.5</source>
        <translation>数字，如1998.5</translation>
    </message>
    <message>
        <source>a period such as 2024, 2024-06 or 2025-01/2025-09</source>
        <translation>时期，如2024、2024-06或2025-01/2025-09</translation>
    </message>
    <message>
        <source>a value that can be turned into {1}</source>
        <translation>能换算成“{1}”的数值</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>列表中的一项</translation>
    </message>
    <message>
        <source>a name that only one has, or its id</source>
        <translation>不重名的名称，或编号</translation>
    </message>
    <message>
        <source>a cell that says something</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>the source of a context figure</source>
        <translation>补充资料的来源</translation>
    </message>
    <message>
        <source>a row that is not there yet ({0} says the same)</source>
        <translation>表中还没有的数据（{0}已是同一指标、时期、口径）</translation>
    </message>
    <message>
        <source>one row of that period, but there are {0} and {1}: name the scope</source>
        <translation>该时期的一行；现有{0}与{1}两行，请指明口径</translation>
    </message>
    <message>
        <source>a value that the block gives once ({0} gives it too)</source>
        <translation>同一数据只出现一次（{0}也是它）</translation>
    </message>
    <message>
        <source>a value between low and high ({0})</source>
        <translation>介于下限与上限之间（{0}）</translation>
    </message>
    <message>
        <source>a value that the article prints; use the layer context for others</source>
        <translation>原文印出的数值；原文没有的请归入“补充资料”</translation>
    </message>
    <message>
        <source>a row that nothing needs; this one is used in {0}</source>
        <translation>没有被引用的行；此行用于{0}</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>验算一致</translation>
    </message>
    <message>
        <source>does not hold, please review</source>
        <translation>与复算不符，请复核</translation>
    </message>
    <message>
        <source>cannot be checked</source>
        <translation>依据不足</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{0}: expected {1}.</source>
        <translation>{0}：应为{1}。</translation>
    </message>
    <message>
        <source>{0}, {1}: found “{2}”, expected {3}.</source>
        <translation>{0}，“{1}”一栏：填的是“{2}”，应为{3}。</translation>
    </message>
</context>
<context>
    <name>FiguresDesk</name>
    <message>
        <source>New figure</source>
        <translation>新数据</translation>
    </message>
    <message>
        <source>Shown in: {0}</source>
        <translation>见于图表：{0}</translation>
    </message>
    <message>
        <source>No chart shows this figure.</source>
        <translation>没有图表画出此数据。</translation>
    </message>
    <message>
        <source>No words of the text are linked to it: nothing leads there, and coverage omits it.</source>
        <translation>正文没有文字关联到它：无从定位，也不计入覆盖。</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>No chart shows this indicator over time; the figure stands in the table.</source>
        <translation>没有按时间画这一指标的图表；数据只列入表中。</translation>
    </message>
    <message>
        <source>Data to: {0}</source>
        <translation>数据截至：{0}</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>新来源</translation>
    </message>
</context>
<context>
    <name>FiguresPane</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show rows with…</source>
        <translation>筛选各行…</translation>
    </message>
    <message>
        <source>Show rows with</source>
        <translation>筛选各行</translation>
    </message>
    <message>
        <source>Add a figure…</source>
        <translation>增加数据…</translation>
    </message>
    <message>
        <source>Paste a table…</source>
        <translation>粘贴表格…</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>增加来源…</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>删除此行</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Update figures: {0}</source>
        <translation>更新数据：{0}</translation>
    </message>
    <message>
        <source>This file breaks rules of the format and is open for reading only.</source>
        <translation>此文件不合格式，只供阅读。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Not in the text</source>
        <translation>正文中没有</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>在正文中查找</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Shift+Enter to the one before</source>
        <translation>按 Enter 到下一处，按 Shift+Enter 到上一处</translation>
    </message>
    <message>
        <source>Place before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Screens</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>分辨率</translation>
    </message>
    <message>
        <source>Sleep</source>
        <translation>休眠</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>汇报</translation>
    </message>
    <message>
        <source>The screens are duplicated: the audience would see the notes. Extend them (on Windows: Win+P)</source>
        <translation>当前为复制模式，备注会被投出；请改为扩展（Windows 按 Win+P）</translation>
    </message>
    <message>
        <source>Extended: the audience sees {0}, you see {1}</source>
        <translation>扩展模式：投屏画面在 {0}，备注在 {1}</translation>
    </message>
    <message>
        <source>One screen: the slides fill it, the notes come when asked for</source>
        <translation>只有一块屏幕：投屏画面占满，备注需要时再打开</translation>
    </message>
    <message>
        <source>A second screen is plugged in but dark; extend the desktop to it (on Windows: Win+P)</source>
        <translation>第二块屏幕已接上但未点亮；请改为扩展（Windows 按 Win+P）</translation>
    </message>
    <message>
        <source>The computer’s own screen is dark, only the other one is lit: the audience would see the notes</source>
        <translation>电脑自带的屏幕未点亮，只有外接屏幕亮着，备注会被投出</translation>
    </message>
    <message>
        <source>Some screens are duplicated, it is not told which: the audience might see the notes</source>
        <translation>有屏幕处于复制模式，系统未说明是哪一块，备注可能被投出</translation>
    </message>
    <message>
        <source>The system does not tell whether the screens are duplicated: the audience might see the notes</source>
        <translation>系统未说明屏幕是否为复制模式，备注可能被投出</translation>
    </message>
    <message>
        <source>No screen is there</source>
        <translation>没有屏幕</translation>
    </message>
    <message>
        <source>{0} × {1}</source>
        <translation>{0} × {1}</translation>
    </message>
    <message>
        <source>{0} × {1}, though the screen can show {2} × {3}; set it to that for sharp text</source>
        <translation>当前 {0} × {1}，屏幕可达 {2} × {3}，改用后文字更清晰</translation>
    </message>
    <message>
        <source>{0} × {1} is less than 1280 × 720: small text will be hard to read</source>
        <translation>{0} × {1}，低于 1280 × 720，小字会看不清</translation>
    </message>
    <message>
        <source>{0} × {1} is an unusual shape: have a look at every slide</source>
        <translation>{0} × {1}，画面比例少见，请先逐页看一遍</translation>
    </message>
    <message>
        <source>The screen stays on during the show</source>
        <translation>演示期间屏幕常亮</translation>
    </message>
    <message>
        <source>The computer stays awake, but its screen may go dark: turn the screen saver off</source>
        <translation>电脑不会休眠，但屏幕可能变暗，请关闭屏幕保护</translation>
    </message>
    <message>
        <source>The system does not let itself be kept awake: turn sleep and screen saver off</source>
        <translation>系统不允许保持唤醒，请关闭休眠和屏幕保护</translation>
    </message>
    <message>
        <source>Do not disturb is on</source>
        <translation>勿扰模式已开启</translation>
    </message>
    <message>
        <source>Messages may come up over the show: turn on do not disturb</source>
        <translation>演示时可能弹出消息，请开启勿扰模式</translation>
    </message>
    <message>
        <source>This system does not tell: see to it that do not disturb is on</source>
        <translation>系统未说明，请自行确认已开启勿扰模式</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>已接电源</translation>
    </message>
    <message>
        <source>On battery: plug it in</source>
        <translation>正在使用电池，请接上电源</translation>
    </message>
    <message>
        <source>On battery, {0}% left: plug it in</source>
        <translation>正在使用电池，剩余 {0}%，请接上电源</translation>
    </message>
    <message>
        <source>On battery, only {0}% left: plug it in now</source>
        <translation>正在使用电池，仅剩 {0}%，请立即接上电源</translation>
    </message>
    <message>
        <source>No problems, every character can be shown</source>
        <translation>没有问题，字符均可显示</translation>
    </message>
    <message>
        <source>Problems found in this file: {0} (see File, Problems of this file)</source>
        <translation>此文件有 {0} 处问题（见“文件”菜单中的“本文件的问题”）</translation>
    </message>
    <message>
        <source>Shown in another font: {0}</source>
        <translation>以下字符会用别的字体显示：{0}</translation>
    </message>
    <message>
        <source>The screens are duplicated: the audience will see the notes. Press Win+P to extend them.</source>
        <translation>当前为复制模式，备注会被投出；按 Win+P 改为扩展。</translation>
    </message>
    <message>
        <source>It is not certain that the screens show different pictures: the audience may see the notes.</source>
        <translation>无法确定各屏幕的画面是否不同，备注可能被投出。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>note</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>需处理</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Check: nothing found yet</source>
        <translation>检查：尚无结果</translation>
    </message>
    <message>
        <source>Check: {0}</source>
        <translation>检查：{0}</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Laser</source>
        <translation>激光点</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>回到画面</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Audience: {0}</source>
        <translation>投影：{0}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Backup slide {0}</source>
        <translation>备用页 第 {0} 页</translation>
    </message>
    <message>
        <source>Slide {0} of {1}</source>
        <translation>{0} / {1} 页</translation>
    </message>
    <message>
        <source> · step {0} of {1}</source>
        <translation> · 第 {0} 步，共 {1} 步</translation>
    </message>
    <message>
        <source>audience on {0} · </source>
        <translation>观众仍看到第 {0} 页 · </translation>
    </message>
    <message>
        <source>Audience sees · </source>
        <translation>投屏画面 · </translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Picture frozen</source>
        <translation>画面冻结</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Broadsheet</source>
        <translation>对开</translation>
    </message>
    <message>
        <source>Text, figures, charts, names, commands…</source>
        <translation>找正文、数字、图表、名称、命令…</translation>
    </message>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Search and commands ({0})</source>
        <translation>搜索与命令（{0}）</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Menu</source>
        <translation>菜单(&amp;M)</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>The last start did not finish. Should that happen again: broadsheet --safe-mode</source>
        <translation>上次启动没有完成。如再出现，可用安全模式启动：broadsheet --safe-mode</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The report was not saved. Found: {0}. Expected: {1}.</source>
        <translation>报告未能保存。实际：{0}。要求：{1}。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Reading the file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Putting passages in order</source>
        <translation>理顺段落</translation>
    </message>
    <message>
        <source>Finding figures</source>
        <translation>识别数据</translation>
    </message>
    <message>
        <source>Finding names</source>
        <translation>识别名称</translation>
    </message>
    <message>
        <source>Tying words to data</source>
        <translation>关联原文与数据</translation>
    </message>
    <message>
        <source>Writing the text</source>
        <translation>写成文本</translation>
    </message>
    <message>
        <source>Checking the briefing</source>
        <translation>检查图文汇报</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Articles ({0})</source>
        <translation>文章（{0}）</translation>
    </message>
    <message>
        <source>There is no text on the clipboard</source>
        <translation>剪贴板上没有文字</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Import an article and tie it to the open briefing</source>
        <translation>导入文章，并与当前汇报关联</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>Import “{0}” as a new briefing, or tie it to the open one?</source>
        <translation>将“{0}”导入为新的汇报，还是与当前汇报关联？</translation>
    </message>
    <message>
        <source>A new briefing takes figures, names and charts from the article. Tied, the article becomes the text of a copy of “{0}”, with its figures, names and charts.</source>
        <translation>导入为新的汇报：数据、名称和图表均取自这篇文章。与当前汇报关联：以这篇文章作为《{0}》副本的正文，沿用其数据、名称和图表。</translation>
    </message>
    <message>
        <source>Open the briefing first that the article is to be tied to</source>
        <translation>请先打开要与文章关联的汇报</translation>
    </message>
    <message>
        <source>This file breaks rules of the format: no article can be tied to it as it is.</source>
        <translation>此文件不符合格式规则，暂不能与文章关联。</translation>
    </message>
    <message>
        <source>An article is being imported already</source>
        <translation>正在导入另一篇文章</translation>
    </message>
    <message numerus="yes">
        <source>Folder for the briefings of %n article(s)</source>
        <translation>
            <numerusform>%n 篇文章生成的汇报存入哪个文件夹</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {0}…</source>
        <translation>正在导入{0}……</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could not be imported</source>
        <translation>
            <numerusform>%n 篇文章未能导入</numerusform>
        </translation>
    </message>
    <message>
        <source>Imported {0}</source>
        <translation>已导入{0}</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>已停止导入</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported; they stand on the shelf</source>
        <translation>
            <numerusform>已导入 %n 篇文章，列在书架上</numerusform>
        </translation>
    </message>
    <message>
        <source>Hardly anything of the briefing is told in {0}</source>
        <translation>{0}几乎没有提到这篇汇报的内容</translation>
    </message>
    <message>
        <source>{0} is tied: {1} of {2} figures, {3} of {4} names</source>
        <translation>{0}已关联：数据 {1}/{2}，名称 {3}/{4}</translation>
    </message>
    <message>
        <source>{0} cannot be imported. Found: {1}. Expected: {2}.</source>
        <translation>无法导入{0}。发现：{1}。应为：{2}。</translation>
    </message>
</context>
<context>
    <name>ImportProgress</name>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>第{0}篇，共{1}篇：{2}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>The text has changed since; this is the nearest place</source>
        <translation>文稿内容已有变动，现为最接近上次的位置</translation>
    </message>
    <message>
        <source>“{0}” can no longer be opened; this is the bundled briefing</source>
        <translation>“{0}”已无法打开，现显示自带的汇报</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys of the show, in both windows</source>
        <translation>演示按键（两个窗口通用）</translation>
    </message>
    <message>
        <source>{0} (your clicker)</source>
        <translation>{0}（翻页笔）</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
</context>
<context>
    <name>KioskBar</name>
    <message>
        <source>Sections</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The picture before</source>
        <translation>上一个画面</translation>
    </message>
    <message>
        <source>The next picture</source>
        <translation>下一个画面</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>看完了</translation>
    </message>
    <message>
        <source>Done: let the pictures go on</source>
        <translation>看完了，继续轮播</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>What to see</source>
        <translation>看什么</translation>
    </message>
</context>
<context>
    <name>KioskCard</name>
    <message>
        <source>not mentioned in the text</source>
        <translation>文中未提及</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>第 {0} 处，共 {1} 处</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭名片</translation>
    </message>
    <message>
        <source>The sentence before</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>The next sentence</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>定位原文</translation>
    </message>
    <message>
        <source>Card of a name</source>
        <translation>名片</translation>
    </message>
</context>
<context>
    <name>KioskCommands</name>
    <message>
        <source>The PIN could not be saved: the settings cannot be written here</source>
        <translation>密码未能保存：设置无法写入</translation>
    </message>
</context>
<context>
    <name>KioskDialog</name>
    <message>
        <source>Kiosk mode</source>
        <translation>展厅模式</translation>
    </message>
    <message>
        <source>PIN of the kiosk</source>
        <translation>展厅模式密码</translation>
    </message>
    <message>
        <source>This screen will show the pictures of “{0}” in a loop, and visitors may touch them. To leave, hold the upper right corner for five seconds and enter the PIN.</source>
        <translation>本屏将循环播放《{0}》的画面，观众可触摸探索。退出时，按住右上角五秒，再输入密码。</translation>
    </message>
    <message>
        <source>Windows keys and edge swipes are the system’s: the manual says how to lock them.</source>
        <translation>Windows 键和屏幕边缘滑动归系统管，锁定方法见使用说明。</translation>
    </message>
    <message>
        <source>PIN, 4 to 8 digits</source>
        <translation>密码（4 至 8 位数字）</translation>
    </message>
    <message>
        <source>The PIN again</source>
        <translation>再输一遍密码</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>A PIN is set; leave both fields empty to keep it</source>
        <translation>已设过密码；两栏都空着即沿用原密码</translation>
    </message>
    <message>
        <source>A PIN has 4 to 8 digits</source>
        <translation>密码须为 4 至 8 位数字</translation>
    </message>
    <message>
        <source>The two PINs differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
</context>
<context>
    <name>Leads</name>
    <message>
        <source>not in the text</source>
        <translation>未见于正文</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>定位原文</translation>
    </message>
    <message>
        <source>Computed from</source>
        <translation>推算依据</translation>
    </message>
    <message>
        <source>context: {0}</source>
        <translation>补充资料：{0}</translation>
    </message>
    <message>
        <source>Context that bears on it</source>
        <translation>相关补充资料</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>时间不详</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出处：{0}</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Chart: {0}</source>
        <translation>图表：{0}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>This briefing was changed. Save the changes?</source>
        <translation>本汇报已修改。保存修改吗？</translation>
    </message>
</context>
<context>
    <name>MakingDesk</name>
    <message>
        <source>There is no preview: the program broke off while it made one.</source>
        <translation>无法预览：生成预览时程序出错。</translation>
    </message>
    <message>
        <source>This cannot be made. Found: {0}. Expected: {1}.</source>
        <translation>无法完成。发现：{0}。应为：{1}。</translation>
    </message>
</context>
<context>
    <name>MakingDialog</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation>打印内容</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>MarksCommands</name>
    <message>
        <source>The logo is no longer there or cannot be read; pages go without it</source>
        <translation>单位标识的文件已不在或无法读取，页面上未放</translation>
    </message>
    <message>
        <source>{0}: not a PNG or SVG that can be used ({1})</source>
        <translation>{0}：不是可用的 PNG 或 SVG 图片（{1}）</translation>
    </message>
    <message>
        <source>For internal use</source>
        <translation>内部资料</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>资料来源：{0}</translation>
    </message>
    <message>
        <source>Pictures ({0})</source>
        <translation>图片（{0}）</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择单位标识</translation>
    </message>
    <message>
        <source>The page marks are set</source>
        <translation>页面标记已设好</translation>
    </message>
    <message>
        <source>All page marks are off</source>
        <translation>页面标记已全部关闭</translation>
    </message>
    <message>
        <source>The page marks hold until the program ends: they cannot be written here</source>
        <translation>页面标记只在本次运行中有效：此处无法写入</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>How far the text can be checked</source>
        <translation>核验进度</translation>
    </message>
    <message>
        <source>found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>checkable</source>
        <translation>可验算</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>已验算</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>{0}: found {1}, tied {2}, checkable {3}, checked {4}</source>
        <translation>{0}：找到{1}个数，已关联{2}，可验算{3}，已验算{4}</translation>
    </message>
    <message>
        <source>Numbers found in the text</source>
        <translation>正文中找到的数</translation>
    </message>
    <message>
        <source>Tied to a figure, a claim or an event</source>
        <translation>已与数据、推算或事件关联</translation>
    </message>
    <message>
        <source>Stated by a claim that can be recomputed, or used in one</source>
        <translation>由可以复算的推算得出，或用于这样的推算</translation>
    </message>
    <message>
        <source>Of these, the ones whose recomputation agrees</source>
        <translation>其中复算与原文一致的</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>{time} on {day} {month} {year}</source>
        <translation>{year}年{number}月{day}日 {time}</translation>
    </message>
</context>
<context>
    <name>NamesPane</name>
    <message>
        <source>Neighbourhood</source>
        <translation>相邻名称</translation>
    </message>
    <message>
        <source>Card of a name</source>
        <translation>名称卡片</translation>
    </message>
</context>
<context>
    <name>NamesView</name>
    <message>
        <source>Letters typed</source>
        <translation>已点的字母</translation>
    </message>
    <message>
        <source>Erase a letter</source>
        <translation>删去一个字母</translation>
    </message>
    <message>
        <source>Erase all letters</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>{0} of {1} names</source>
        <translation>{1} 个名称中有 {0} 个</translation>
    </message>
    <message>
        <source>Tap the initials of a name, or choose from the list</source>
        <translation>点名称的拼音首字母查找，也可直接从列表中选</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Notes larger</source>
        <translation>备注字号放大</translation>
    </message>
    <message>
        <source>Notes smaller</source>
        <translation>备注字号缩小</translation>
    </message>
    <message>
        <source>No notes for this slide.</source>
        <translation>本页没有备注。</translation>
    </message>
    <message>
        <source>{0} pt</source>
        <translation>{0} 磅</translation>
    </message>
    <message>
        <source>▲▼ more above and below · Ctrl+↑ Ctrl+↓</source>
        <translation>▲▼ 上下还有 · Ctrl+↑ Ctrl+↓</translation>
    </message>
    <message>
        <source>▲ more above · Ctrl+↑</source>
        <translation>▲ 上面还有 · Ctrl+↑</translation>
    </message>
    <message>
        <source>▼ more below · Ctrl+↓</source>
        <translation>▼ 下面还有 · Ctrl+↓</translation>
    </message>
</context>
<context>
    <name>NotesText</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>Names in this section: {0}</source>
        <translation>本节名称 {0}</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>各节</translation>
    </message>
    <message>
        <source>Names in this section</source>
        <translation>本节名称</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All slides</source>
        <translation>全部页面</translation>
    </message>
    <message>
        <source>Backup slides, for questions</source>
        <translation>备用页（答问用）</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Not begun</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快了</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>慢了</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>超时</translation>
    </message>
    <message>
        <source> · paused</source>
        <translation> · 已暂停</translation>
    </message>
    <message>
        <source>Starts when the cover is left</source>
        <translation>离开封面起开始计时</translation>
    </message>
    <message>
        <source>This slide until {0}</source>
        <translation>本页计划讲到 {0}</translation>
    </message>
    <message>
        <source>must end at {0}</source>
        <translation>{0} 前须结束</translation>
    </message>
    <message>
        <source>ends at {0}</source>
        <translation>预计 {0} 结束</translation>
    </message>
    <message>
        <source>Now {0}</source>
        <translation>现在 {0}</translation>
    </message>
</context>
<context>
    <name>PageMarksDialog</name>
    <message>
        <source>Page marks</source>
        <translation>页面标记</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>All off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>https://… or an e-mail address</source>
        <translation>https://… 或电子邮箱</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>A slide with its marks</source>
        <translation>带标记的一页</translation>
    </message>
    <message>
        <source>The last slide with its marks</source>
        <translation>带标记的末页</translation>
    </message>
    <message>
        <source>This program is not made for classified material; marks are no protection.</source>
        <translation>本程序不得用于处理涉密资料；页面标记不起保密作用。</translation>
    </message>
    <message>
        <source>&amp;Logo (PNG or SVG)</source>
        <translation>单位标识（PNG 或 SVG）(&amp;L)</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选择单位标识</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>移除单位标识</translation>
    </message>
    <message>
        <source>&amp;Notice at the head</source>
        <translation>页首标注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Watermark: unit and date</source>
        <translation>水印：单位与日期(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Source line at the foot</source>
        <translation>页脚出处(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;QR code on the last slide</source>
        <translation>末页二维码(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>未变</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读入</translation>
    </message>
    <message>
        <source>Periods in row {0}, indicators in column {1}.</source>
        <translation>第{0}行是时期，{1}列是指标。</translation>
    </message>
    <message>
        <source>Indicators in row {0}, periods in column {1}.</source>
        <translation>第{0}行是指标，{1}列是时期。</translation>
    </message>
    <message>
        <source>Headings in row {0}, a figure a row: {2}.</source>
        <translation>第{0}行是栏目，一行一个数据：{2}。</translation>
    </message>
    <message>
        <source>No periods were found in this block. Expected: years in the first rows or the first column, or columns named indicator, period and value.</source>
        <translation>所粘贴的内容里找不到时期。应为：开头几行或第一列写明年份，或设有“指标、时期、数值”三栏。</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>In the block</source>
        <translation>粘贴内容</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>changes what the article prints</source>
        <translation>修改原文所印</translation>
    </message>
    <message>
        <source>{0}: expected {1}</source>
        <translation>{0}：应为{1}</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Scope of new figures</source>
        <translation>新数据的口径</translation>
    </message>
    <message>
        <source>That of the indicator&apos;s latest figure</source>
        <translation>沿用该指标最近一期的口径</translation>
    </message>
    <message>
        <source>{0} new, {1} changed, {2} as before, {3} not read.</source>
        <translation>新增{0}项，修改{1}项，未变{2}项，未读入{3}项。</translation>
    </message>
    <message numerus="yes">
        <source>The block is too large: %n value(s) at its end were left out.</source>
        <translation>
            <numerusform>内容太多：末尾 %n 个数值没有读入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>不读入</translation>
    </message>
    <message>
        <source>{0} is</source>
        <translation>{0}对应</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Source of new figures</source>
        <translation>新数据的来源</translation>
    </message>
    <message numerus="yes">
        <source>Take %n change(s)</source>
        <translation>
            <numerusform>接受 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastingDesk</name>
    <message>
        <source>New source</source>
        <translation>新来源</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>PIN of the staff</source>
        <translation>工作人员密码</translation>
    </message>
    <message>
        <source>Digits typed: {0}</source>
        <translation>已输入 {0} 位</translation>
    </message>
    <message>
        <source>Erase a digit</source>
        <translation>删去一位</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Too many wrong PINs: wait {0} s</source>
        <translation>密码输错次数过多，请等 {0} 秒</translation>
    </message>
    <message>
        <source>Wrong PIN; tries left: {0}</source>
        <translation>密码不对，还可再试 {0} 次</translation>
    </message>
</context>
<context>
    <name>Pointing</name>
    <message>
        <source>context</source>
        <translation>补充资料</translation>
    </message>
    <message>
        <source>hypothetical; it was {0}</source>
        <translation>假设，原为 {0}</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>No briefing is open: open one (Ctrl+O), or drop it here</source>
        <translation>没有打开的汇报：按 Ctrl+O 打开，或把文件拖到这里</translation>
    </message>
    <message>
        <source>{0} — Broadsheet</source>
        <translation>{0} — 对开</translation>
    </message>
    <message>
        <source>Broadsheet</source>
        <translation>对开</translation>
    </message>
</context>
<context>
    <name>PresenterPane</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>This is the last step.</source>
        <translation>已经是最后一步。</translation>
    </message>
    <message>
        <source>Next: step {0} of this slide</source>
        <translation>下一步：本页第 {0} 步</translation>
    </message>
    <message>
        <source>Next: slide {0} {1}</source>
        <translation>下一步：第 {0} 页&#x3000;{1}</translation>
    </message>
    <message>
        <source>End the presentation? Esc again ends it; any other key goes on</source>
        <translation>要结束演示吗？再按一次 Esc 结束，按其他键继续</translation>
    </message>
    <message>
        <source>→ slide {0} {1} · Enter goes there</source>
        <translation>→ 第 {0} 页&#x3000;{1} · 按回车跳转</translation>
    </message>
    <message>
        <source>→ slide {0} · there is no such slide</source>
        <translation>→ 第 {0} 页 · 没有这一页</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>演讲者视图</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>There is nothing to show: the briefing has none of it.</source>
        <translation>没有可预览的内容：这份汇报没有这一项。</translation>
    </message>
    <message>
        <source>Preview, {0}</source>
        <translation>预览，{0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} (and %n more row(s))</source>
        <translation>
            <numerusform>{0}（另有 %n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>a sketch</source>
        <translation>版面示意</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>第 {0} 页，共 {1} 页</translation>
    </message>
    <message>
        <source>The preview is being set…</source>
        <translation>正在生成预览…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>PrintDesk</name>
    <message>
        <source>Looking for printers…</source>
        <translation>正在查找打印机…</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. The pages can be saved as a PDF and printed elsewhere.</source>
        <translation>这台电脑没有设置打印机。可以存为 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>已将 %n 页送往打印机</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was stopped</source>
        <translation>已停止打印</translation>
    </message>
    <message>
        <source>The printer took nothing. Is it switched on, and is there room on the disk?</source>
        <translation>打印机没有响应。请看是否已开机，磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Problems of {0}</source>
        <translation>{0} 的问题</translation>
    </message>
    <message>
        <source>“{0}” is an article, not a briefing: import it with File › Import…, or drop it on the window.</source>
        <translation>“{0}”是文章，不是汇报：请用“文件”菜单的“导入文章…”导入，或把它拖到窗口里。</translation>
    </message>
    <message>
        <source>The file keeps every rule of the format.</source>
        <translation>本文件合乎格式的每条规则。</translation>
    </message>
    <message>
        <source>This file cannot be shown.</source>
        <translation>这个文件无法显示。</translation>
    </message>
    <message>
        <source>What can be read of this file is shown; it is open for reading only.</source>
        <translation>已显示本文件中能读的部分，只可阅读。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>查找位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>排页次序(&amp;O)：</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>每张页数(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>页面范围(&amp;S)：</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续演示</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>New briefing</source>
        <translation>新建汇报</translation>
    </message>
    <message>
        <source>Tie to the open one</source>
        <translation>与当前汇报关联</translation>
    </message>
    <message>
        <source>Broadsheet</source>
        <translation>对开</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Claims to check</source>
        <translation>待核验的推算</translation>
    </message>
    <message>
        <source>Up and Down choose a claim, Enter shows it in the text</source>
        <translation>上、下键选择推算，回车键定位原文</translation>
    </message>
</context>
<context>
    <name>ReadPage</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Charts and cards</source>
        <translation>图表与名片</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示内容</translation>
    </message>
    <message>
        <source>Text and charts</source>
        <translation>正文与图表</translation>
    </message>
    <message>
        <source>Border between text and charts</source>
        <translation>正文与图表的分界</translation>
    </message>
</context>
<context>
    <name>ReaderPane</name>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Left and Right step through what is tied, Enter pins it</source>
        <translation>左右键逐处移动，回车键固定</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Unsaved changes cannot be kept in case of a crash: {0}</source>
        <translation>未保存的修改无法自动留存：{0}</translation>
    </message>
    <message>
        <source>Restore unsaved changes?</source>
        <translation>恢复未保存的修改？</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of {0} were not saved when the program ended.</source>
        <translation>
            <numerusform>程序上次结束时有 %n 处修改没有保存（{0}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has been changed since; the changes would be made to it as it is now.</source>
        <translation>文件此后另有改动；恢复时把修改加到现在的文件上。</translation>
    </message>
    <message>
        <source>The last change could not be read.</source>
        <translation>最后一处修改已损坏，不能恢复。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong in the program. It goes on, but what it shows may be incomplete.</source>
        <translation>程序出现了意外错误。程序仍在运行，但画面可能不完整。</translation>
    </message>
    <message>
        <source>Broadsheet crashed the last time it ran.</source>
        <translation>程序上次运行时意外退出。</translation>
    </message>
    <message>
        <source>Broadsheet crashed the last time it was started, before the text was shown. Should that happen again, start it in safe mode, which leaves your settings aside:
broadsheet --safe-mode</source>
        <translation>程序上次启动时，文章尚未显示就意外退出。如再出现，可用安全模式启动，届时不读取您的设置：
broadsheet --safe-mode</translation>
    </message>
    <message>
        <source>Broadsheet crashed when it was started, before the text was shown. This time it runs in safe mode: your settings are left aside, and nothing is remembered.</source>
        <translation>程序此前启动时，文章尚未显示就意外退出。本次以安全模式运行：不读取您的设置，更改也不会保存。</translation>
    </message>
    <message>
        <source>This is the whole report. Nothing is sent: save or copy it, and pass it on yourself. It holds no text of briefings, no paths and no names of files, people or machines.</source>
        <translation>报告全文如下。程序不会发送任何内容，请自行保存或复制后转交。报告不含汇报的正文，也不含路径、文件名、用户名和计算机名。</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Report saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Report copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Nothing in the briefing is called so: tie the words to a name it has, or make a new name of them</source>
        <translation>汇报中没有这个名称：可将其关联到已有名称，或新建名称</translation>
    </message>
    <message>
        <source>In the briefing, not in the article: select words of the text and tie them to it, or leave it</source>
        <translation>汇报中有、文章未写明：可在正文中选取文字与之关联，也可不处理</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>rule {0}</source>
        <translation>规则 {0}</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>又称：{0}</translation>
    </message>
    <message>
        <source>[to be joined?]</source>
        <translation>〔待接？〕</translation>
    </message>
    <message>
        <source>[joined]</source>
        <translation>〔接〕</translation>
    </message>
    <message>
        <source>[text lost here]</source>
        <translation>〔此处缺文〕</translation>
    </message>
    <message>
        <source>not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>待校各项</translation>
    </message>
    <message>
        <source>Everything found</source>
        <translation>全部结果</translation>
    </message>
    <message>
        <source>Which items are listed</source>
        <translation>列出哪些项</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>接合</translation>
    </message>
    <message>
        <source>Lost text</source>
        <translation>缺文</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>版面角色</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>推算数</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Plain number</source>
        <translation>不关联的数字</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Name without a tie</source>
        <translation>未关联的名称</translation>
    </message>
    <message>
        <source>Not in the article</source>
        <translation>文中未写明</translation>
    </message>
    <message>
        <source>Selected words</source>
        <translation>选中的文字</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待校</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>已否决</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>肩题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图注</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>横幅</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>未收入</translation>
    </message>
    <message>
        <source>Chinese name</source>
        <translation>中文名</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>英文名</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>隶属于</translation>
    </message>
    <message>
        <source>Is the same as</source>
        <translation>与此为同一</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Tied to</source>
        <translation>关联到</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>图表类型</translation>
    </message>
    <message>
        <source>Chinese title</source>
        <translation>中文标题</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>英文标题</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>条形</translation>
    </message>
    <message>
        <source>Share of a whole</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>点阵</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>关键数据</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>链条</translation>
    </message>
    <message>
        <source>Roadmap</source>
        <translation>路线图</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>大事记</translation>
    </message>
    <message>
        <source>part of a name</source>
        <translation>属于名称</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>an ordinal</source>
        <translation>序数</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>约数</translation>
    </message>
    <message>
        <source>structure of the text</source>
        <translation>行文结构</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Headline, kicker, byline, credit and banners have their place</source>
        <translation>标题、肩题、署名、出处和横幅各有固定位置，不能这样改动</translation>
    </message>
    <message>
        <source>Put the cursor where the passage is to be split: words on both sides</source>
        <translation>请先把光标放到要拆开的地方，前后都要有文字</translation>
    </message>
    <message>
        <source>The cut goes through tied words “{0}”; untie them first</source>
        <translation>断点落在已关联的“{0}”中间，请先解除关联</translation>
    </message>
    <message>
        <source>No passage follows that this one could be merged with</source>
        <translation>后面没有可以合并的段落</translation>
    </message>
    <message>
        <source>A briefing keeps a headline; make another block the headline</source>
        <translation>必须保留一个标题；请另指定一段为标题</translation>
    </message>
    <message>
        <source>A briefing keeps at least one passage</source>
        <translation>至少要保留一段正文</translation>
    </message>
    <message>
        <source>Sections must stay those of the text in the other language ({0})</source>
        <translation>章节须与另一语言的文本（{0}）一致</translation>
    </message>
    <message>
        <source>These two are one passage already</source>
        <translation>这两处已在同一段内</translation>
    </message>
    <message>
        <source>No join stands at the cursor</source>
        <translation>光标处没有接合</translation>
    </message>
    <message>
        <source>Lost text is marked here already</source>
        <translation>此处已标注缺文</translation>
    </message>
    <message>
        <source>No lost text is marked here</source>
        <translation>此处没有标注缺文</translation>
    </message>
    <message>
        <source>“{0}” is not in the text of the briefing</source>
        <translation>“{0}”不在正文中</translation>
    </message>
    <message>
        <source>Select words of the briefing’s text first</source>
        <translation>请先在右侧正文中选中文字</translation>
    </message>
    <message>
        <source>“{0}” is not there</source>
        <translation>找不到“{0}”</translation>
    </message>
    <message>
        <source>“{0}” says another value than the figure, which is {1}</source>
        <translation>“{0}”与该数据的值不符，数据为{1}</translation>
    </message>
    <message>
        <source>A join or lost text stands among these words; tie each side apart</source>
        <translation>这些文字中间有接合或缺文，请分别关联</translation>
    </message>
    <message>
        <source>These words are tied to nothing</source>
        <translation>这些文字没有关联</translation>
    </message>
    <message>
        <source>A name keeps words in the language of the article: “{0}”</source>
        <translation>名称须保留原文所用语言的写法：“{0}”</translation>
    </message>
    <message>
        <source>It would be part of itself, by way of “{0}”</source>
        <translation>这样会经由“{0}”隶属于自身</translation>
    </message>
    <message>
        <source>This kind cannot show what the chart holds</source>
        <translation>这种图表无法表现其内容</translation>
    </message>
    <message>
        <source>Words of the text stand for parts of “{0}”; untie them first</source>
        <translation>正文有文字与“{0}”的各部分相关联，请先解除关联</translation>
    </message>
    <message>
        <source>No other chart shows these figures; choose another kind instead</source>
        <translation>这些数据没有别的图表可用；请改换图表类型</translation>
    </message>
    <message>
        <source>The text would not come back as it is; nothing was changed</source>
        <translation>文本写入后无法原样读回，未作改动</translation>
    </message>
    <message>
        <source>This file breaks rules of the format and is open for reading only</source>
        <translation>此文件不合格式规则，只能阅读</translation>
    </message>
    <message>
        <source>Choose an end in the queue that has a continuation</source>
        <translation>请先在清单中选一处有续文的断尾</translation>
    </message>
    <message>
        <source>Read as {0}: nothing in the file tells its encoding</source>
        <translation>文件未注明编码，按 {0} 读取</translation>
    </message>
    <message>
        <source>{0} characters could not be read</source>
        <translation>有 {0} 个字符无法读取</translation>
    </message>
    <message>
        <source>The fields above the text were left out</source>
        <translation>正文之前的字段未收入</translation>
    </message>
    <message>
        <source>The page nests deeper than pages do; what is deeper was read as plain</source>
        <translation>网页嵌套过深，过深的部分按普通文字读取</translation>
    </message>
    <message>
        <source>{0} lines around the article were left out</source>
        <translation>文章以外的 {0} 行未收入</translation>
    </message>
    <message>
        <source>Tracked changes were read as accepted</source>
        <translation>修订按已接受读取</translation>
    </message>
    <message>
        <source>Text that Word hides was left out</source>
        <translation>Word 中的隐藏文字未收入</translation>
    </message>
    <message>
        <source>{0} lines of a table of contents were left out</source>
        <translation>目录 {0} 行未收入</translation>
    </message>
    <message>
        <source>{0} headers, footers and page numbers were left out</source>
        <translation>页眉、页脚和页码共 {0} 处未收入</translation>
    </message>
    <message>
        <source>{0} pages hold no text, as a scanner makes them</source>
        <translation>有 {0} 页没有文字，可能是扫描件</translation>
    </message>
    <message>
        <source>Names were found by rules alone: the tagger’s weights are not installed</source>
        <translation>未安装名称识别模型，名称仅按规则识别</translation>
    </message>
    <message>
        <source>Joins were judged by rules alone: the dictionary is not installed</source>
        <translation>未安装词典，段落衔接仅按规则判断</translation>
    </message>
    <message>
        <source>Tied to a briefing: {0} of {1} figures, {2} of {3} claims, {4} of {5} events, {6} of {7} names; what the article lacks stands last in the queue</source>
        <translation>已与原汇报关联：数据 {0}/{1}，推算 {2}/{3}，大事 {4}/{5}，名称 {6}/{7}；文中未写明的列在待校各项末尾</translation>
    </message>
    <message>
        <source>Hardly anything of that briefing is told in this article</source>
        <translation>这篇文章几乎没有提到原汇报的内容</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>Nothing in hand</source>
        <translation>未选中任何一项</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>This file breaks rules of the format and is open for reading only.</source>
        <translation>此文件不合格式规则，只能阅读。</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候…</translation>
    </message>
    <message>
        <source>Review: {0}</source>
        <translation>校订：{0}</translation>
    </message>
    <message>
        <source>The source, as it came: {0}</source>
        <translation>来稿原样：{0}</translation>
    </message>
    <message>
        <source>The text of the briefing</source>
        <translation>图文汇报正文</translation>
    </message>
    <message>
        <source>To look at: {0} of {1}</source>
        <translation>待校 {0} 项，共 {1} 项</translation>
    </message>
    <message>
        <source>The source, as it came</source>
        <translation>来稿原样</translation>
    </message>
    <message>
        <source>What to look at, the least certain first</source>
        <translation>待校清单，最没把握的在前</translation>
    </message>
    <message>
        <source>The item in hand</source>
        <translation>当前项</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>在此拆分</translation>
    </message>
    <message>
        <source>Merge with next</source>
        <translation>并入下段</translation>
    </message>
    <message>
        <source>Cut the join</source>
        <translation>断开接合</translation>
    </message>
    <message>
        <source>Lost text here</source>
        <translation>标注缺文</translation>
    </message>
    <message>
        <source>Tie words…</source>
        <translation>关联…</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>解除关联</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything has been looked at</source>
        <translation>全部校订完毕</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>mentioned %n time(s)</source>
        <translation>
            <numerusform>出现 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>a file that is there</source>
        <translation>文件应当存在</translation>
    </message>
    <message>
        <source>permission to read or write it</source>
        <translation>应有读写权限</translation>
    </message>
    <message>
        <source>room on the disk</source>
        <translation>磁盘应有空间</translation>
    </message>
    <message>
        <source>a file that the system can read</source>
        <translation>系统应能读写</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>应为文件夹</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>应为文件</translation>
    </message>
    <message>
        <source>a briefing, which “Import…” makes of an article</source>
        <translation>应为汇报；文章可用“导入文章…”做成汇报</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>应为ZIP压缩包</translation>
    </message>
    <message>
        <source>an archive that is whole</source>
        <translation>压缩包应当完整</translation>
    </message>
    <message>
        <source>a plain ZIP of one volume</source>
        <translation>应为普通的单卷ZIP</translation>
    </message>
    <message>
        <source>names that agree throughout the archive</source>
        <translation>压缩包内外名称应当一致</translation>
    </message>
    <message>
        <source>entries that share no bytes</source>
        <translation>各项不得互相重叠</translation>
    </message>
    <message>
        <source>no encryption</source>
        <translation>不应加密</translation>
    </message>
    <message>
        <source>stored or deflated entries</source>
        <translation>应为存储或deflate压缩</translation>
    </message>
    <message>
        <source>entries that do not swell beyond reason</source>
        <translation>展开后不得过大</translation>
    </message>
    <message>
        <source>an entry that is whole</source>
        <translation>该项应当完整</translation>
    </message>
    <message>
        <source>a name that every system can use</source>
        <translation>文件名应在各系统通用</translation>
    </message>
    <message>
        <source>names that differ</source>
        <translation>文件名不得重复</translation>
    </message>
    <message>
        <source>a plain file</source>
        <translation>应为普通文件</translation>
    </message>
    <message>
        <source>a smaller file</source>
        <translation>文件应更小</translation>
    </message>
    <message>
        <source>fewer files</source>
        <translation>文件应更少</translation>
    </message>
    <message>
        <source>a briefing</source>
        <translation>应为汇报</translation>
    </message>
    <message>
        <source>a format number</source>
        <translation>应有格式版本号</translation>
    </message>
    <message>
        <source>a format that this version reads</source>
        <translation>应为本版本能读的格式，请更新程序</translation>
    </message>
    <message>
        <source>a text in some language</source>
        <translation>至少应有一种语言的正文</translation>
    </message>
    <message>
        <source>text in UTF-8</source>
        <translation>应为UTF-8文本</translation>
    </message>
    <message>
        <source>no control characters</source>
        <translation>不应有控制字符</translation>
    </message>
    <message>
        <source>JSON that can be read</source>
        <translation>应为可读的JSON</translation>
    </message>
    <message>
        <source>this key</source>
        <translation>应有此项</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>应为另一种值</translation>
    </message>
    <message>
        <source>ids that differ</source>
        <translation>标识不得重复</translation>
    </message>
    <message>
        <source>CSV that can be read</source>
        <translation>应为可读的CSV</translation>
    </message>
    <message>
        <source>a header line</source>
        <translation>应有表头</translation>
    </message>
    <message>
        <source>this column</source>
        <translation>应有此列</translation>
    </message>
    <message>
        <source>columns that differ</source>
        <translation>列名不得重复</translation>
    </message>
    <message>
        <source>as many cells as columns</source>
        <translation>单元格数应与列数相同</translation>
    </message>
    <message>
        <source>a cell of the column&apos;s type</source>
        <translation>单元格应合本列的类型</translation>
    </message>
    <message>
        <source>a headline</source>
        <translation>应有标题</translation>
    </message>
    <message>
        <source>a link that the format knows</source>
        <translation>应为格式认识的链接</translation>
    </message>
    <message>
        <source>a picture that is there</source>
        <translation>图片应当存在</translation>
    </message>
    <message>
        <source>a heading that begins with a section</source>
        <translation>备注标题应以节号开头</translation>
    </message>
    <message>
        <source>a link to something that is there</source>
        <translation>链接的对象应当存在</translation>
    </message>
    <message>
        <source>words that say the value</source>
        <translation>文字应与数值一致</translation>
    </message>
    <message>
        <source>a tied number, or a reason</source>
        <translation>数字应已关联，或注明原因</translation>
    </message>
    <message>
        <source>a figure that the text prints</source>
        <translation>数据应在正文中出现</translation>
    </message>
    <message>
        <source>a figure that a chart marks</source>
        <translation>数据应在图中有标记</translation>
    </message>
    <message>
        <source>a printed form that the text links</source>
        <translation>所印文字应在正文中关联</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>补充资料应注明出处</translation>
    </message>
    <message>
        <source>a source that is there</source>
        <translation>出处应当存在</translation>
    </message>
    <message>
        <source>an input that is there</source>
        <translation>计算依据应当存在</translation>
    </message>
    <message>
        <source>a figure that is there</source>
        <translation>数据应当存在</translation>
    </message>
    <message>
        <source>a section that is there</source>
        <translation>所属节应当存在</translation>
    </message>
    <message>
        <source>an event that is there</source>
        <translation>存在的事件</translation>
    </message>
    <message>
        <source>a node that is there</source>
        <translation>存在的节点</translation>
    </message>
    <message>
        <source>a node that stands for words of the text</source>
        <translation>对应正文词句的节点</translation>
    </message>
    <message>
        <source>a slide that is there</source>
        <translation>页面应当存在</translation>
    </message>
    <message>
        <source>a chart that is there</source>
        <translation>图表应当存在</translation>
    </message>
    <message>
        <source>a kind of chart that can be drawn</source>
        <translation>图的种类应能绘制</translation>
    </message>
    <message>
        <source>names that do not contain themselves</source>
        <translation>名称不得互相包含成环</translation>
    </message>
    <message>
        <source>scopes that do not succeed themselves</source>
        <translation>口径不得相继成环</translation>
    </message>
    <message>
        <source>the same sections in every language</source>
        <translation>各语言的节应当相同</translation>
    </message>
    <message>
        <source>a shelf that no other program holds</source>
        <translation>未被其他程序占用的书架</translation>
    </message>
    <message>
        <source>a shelf that is whole</source>
        <translation>完好的书架</translation>
    </message>
</context>
<context>
    <name>SaveProgress</name>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>There is nothing to save</source>
        <translation>没有需要保存的修改</translation>
    </message>
    <message>
        <source>Save briefing as</source>
        <translation>汇报另存为</translation>
    </message>
    <message>
        <source>Briefings (*.briefing)</source>
        <translation>汇报 (*.briefing)</translation>
    </message>
    <message>
        <source>The bundled briefing stays as it is; choose another place.</source>
        <translation>自带的汇报保持原样，请另选位置。</translation>
    </message>
    <message>
        <source>This file breaks rules of the format and is open for reading only; see Problems of this file.</source>
        <translation>此文件不合格式，只供阅读；详见“此文件的问题”。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>已保存：{0}</translation>
    </message>
    <message>
        <source>Saving was stopped; the file is as it was</source>
        <translation>已停止保存，文件保持原样</translation>
    </message>
    <message>
        <source>Another program has changed this file since it was opened. Write over it?</source>
        <translation>此文件打开以后被别的程序改过。覆盖吗？</translation>
    </message>
    <message>
        <source>The briefing was not saved. Found: {0}. Expected: {1}.</source>
        <translation>汇报没有保存。情况：{0}。应为：{1}。</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the format would be broken. Save all the same?</source>
        <translation>
            <numerusform>保存后有 %n 处不合格式。仍然保存吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}: found {2}, expected {3}</source>
        <translation>{0}，{1}：现为{2}，应为{3}</translation>
    </message>
</context>
<context>
    <name>ScreenCommands</name>
    <message>
        <source>The slides will fill their screen</source>
        <translation>投屏画面将占满屏幕</translation>
    </message>
    <message>
        <source>The slides will stand in a window</source>
        <translation>投屏画面将放在可共享的窗口中</translation>
    </message>
    <message>
        <source>There is no second screen of its own for the slides</source>
        <translation>没有可以单独投屏的第二块屏幕</translation>
    </message>
    <message>
        <source>The audience will see {0}</source>
        <translation>投屏画面将出现在 {0}</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>大事</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>Taking in the text…</source>
        <translation>正在读入正文…</translation>
    </message>
    <message>
        <source>Go through the places in the text one by one</source>
        <translation>在正文中逐处查看</translation>
    </message>
    <message>
        <source>Nothing answers to “{0}”. Part of a name, pinyin, initials or a number will do.</source>
        <translation>没有找到“{0}”。可以只输入名称的一部分、拼音、首字母或数字。</translation>
    </message>
    <message numerus="yes">
        <source>In the text: %n</source>
        <translation>
            <numerusform>正文 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes · &gt; commands alone</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭 · &gt; 只找命令</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Search and commands</source>
        <translation>搜索与命令</translation>
    </message>
    <message>
        <source>Up and Down choose a result, Enter opens it, Esc closes</source>
        <translation>上下方向键选择结果，Enter 打开，Esc 关闭</translation>
    </message>
    <message>
        <source>Text, figures, charts, names, commands… (&gt; commands alone)</source>
        <translation>找正文、数字、图表、名称、命令…（输入 &gt; 只找命令）</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>SectionsView</name>
    <message>
        <source>What would you like to see?</source>
        <translation>想看哪一部分？</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>File not there</source>
        <translation>文件不在原处</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>文件已更改</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>尚未读入</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>{0} sections · {1} figures · {2} names</source>
        <translation>{0} 节 · {1} 个数据 · {2} 个名称</translation>
    </message>
</context>
<context>
    <name>ShelfCommands</name>
    <message>
        <source>Add briefings to the shelf</source>
        <translation>把汇报放上书架</translation>
    </message>
    <message>
        <source>Add every briefing of a folder</source>
        <translation>添加文件夹中的全部汇报</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>{0} 现在在哪里？</translation>
    </message>
    <message>
        <source>the briefings</source>
        <translation>这些汇报</translation>
    </message>
    <message>
        <source>The shelf was damaged and is made again from the files.</source>
        <translation>书架数据已损坏，正根据原文件重建。</translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s) added</source>
        <translation>
            <numerusform>已添加 %n 篇</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n could not be read</source>
        <translation>
            <numerusform>，%n 篇无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>, stopped</source>
        <translation>，已停止</translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n 篇无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>The shelf cannot be used. Found: {0}. Expected: {1}.</source>
        <translation>书架无法使用。发现：{0}。应为：{1}。</translation>
    </message>
    <message>
        <source>Briefings (*.briefing datapackage.json)</source>
        <translation>图文汇报 (*.briefing datapackage.json)</translation>
    </message>
</context>
<context>
    <name>ShelfDialog</name>
    <message>
        <source>Reading {0} of {1}: {2}</source>
        <translation>正在读入第 {0} 篇，共 {1} 篇：{2}</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>书架</translation>
    </message>
    <message>
        <source>Find in every briefing: text, numbers, names</source>
        <translation>在全部汇报中查找：文字、数字、名称</translation>
    </message>
    <message>
        <source>Find in every briefing</source>
        <translation>在全部汇报中查找</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Remove from the shelf</source>
        <translation>从书架移除</translation>
    </message>
    <message>
        <source>The file itself stays where it is</source>
        <translation>文件本身不受影响</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>重新定位…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Show what could not be read…</source>
        <translation>查看无法读取的内容…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Briefings on the shelf</source>
        <translation>书架上的汇报</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>没有找到“{0}”。</translation>
    </message>
    <message numerus="yes">
        <source>%n briefing(s)</source>
        <translation>
            <numerusform>%n 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands on the shelf yet.

Briefings that you open come here by themselves. Files and whole folders can be added,
or dropped on this window; they stay where they are.</source>
        <translation>书架上还没有汇报。

打开过的汇报会自动出现在这里；也可以添加文件或整个文件夹，
或把它们拖到本窗口。文件仍留在原处。</translation>
    </message>
    <message>
        <source>{0} places in {1} briefings</source>
        <translation>{1} 篇中共 {0} 处</translation>
    </message>
    <message>
        <source>about {0} places in {1} briefings</source>
        <translation>{1} 篇中约 {0} 处</translation>
    </message>
    <message>
        <source>{0}, the first {1} are shown</source>
        <translation>{0}，列出前 {1} 处</translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>White screen</source>
        <translation>白屏</translation>
    </message>
    <message>
        <source>Freeze what the audience sees</source>
        <translation>画面冻结</translation>
    </message>
    <message>
        <source>Laser spot</source>
        <translation>激光点</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Zoom in, and out again; also the wheel</source>
        <translation>放大，再按还原；也可用滚轮</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>橡皮擦</translation>
    </message>
    <message>
        <source>Overview of all slides</source>
        <translation>全部页面总览</translation>
    </message>
    <message>
        <source>Search a slide</source>
        <translation>查找页面</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Next mark on the slide</source>
        <translation>本页下一个数据标记</translation>
    </message>
    <message>
        <source>Mark before on the slide</source>
        <translation>本页上一个数据标记</translation>
    </message>
    <message>
        <source>Notes larger</source>
        <translation>备注字号放大</translation>
    </message>
    <message>
        <source>Notes smaller</source>
        <translation>备注字号缩小</translation>
    </message>
    <message>
        <source>Notes further down</source>
        <translation>备注往下翻</translation>
    </message>
    <message>
        <source>Notes further up</source>
        <translation>备注往上翻</translation>
    </message>
    <message>
        <source>Pause the clock, or let it go on</source>
        <translation>暂停计时，再按继续</translation>
    </message>
    <message>
        <source>Set the clock back to the beginning</source>
        <translation>计时归零</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Slides on the next screen</source>
        <translation>投屏画面换到下一块屏幕</translation>
    </message>
    <message>
        <source>Slides in a window to share, or full screen</source>
        <translation>投屏画面放在共享窗口，或占满屏幕</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>演讲者视图</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>全部按键</translation>
    </message>
    <message>
        <source>Clear what lies over the slide, then leave</source>
        <translation>先撤去画面上的遮盖，再退出演示</translation>
    </message>
    <message>
        <source>Nothing: the talk has begun</source>
        <translation>不起作用：演示已经开始</translation>
    </message>
    <message>
        <source>Go to the slide of that number</source>
        <translation>跳到该页</translation>
    </message>
    <message>
        <source>Press Esc again to end the presentation</source>
        <translation>再按一次 Esc 结束演示</translation>
    </message>
    <message>
        <source>Slide {0}: press Enter</source>
        <translation>第 {0} 页：按 Enter 跳转</translation>
    </message>
</context>
<context>
    <name>ShowCare</name>
    <message>
        <source>A presentation is running</source>
        <translation>正在演示</translation>
    </message>
</context>
<context>
    <name>ShowMenu</name>
    <message>
        <source>Erase what is drawn on this slide</source>
        <translation>擦除本页笔迹</translation>
    </message>
    <message>
        <source>End the presentation</source>
        <translation>结束演示</translation>
    </message>
</context>
<context>
    <name>ShowOffer</name>
    <message>
        <source>Go on with the talk that was interrupted?</source>
        <translation>继续上次中断的演示？</translation>
    </message>
    <message>
        <source>It stopped at {0} on slide {1}, step {2}: {3}</source>
        <translation>中断于 {0}，第 {1} 页第 {2} 步：{3}</translation>
    </message>
    <message>
        <source>The clock starts anew.</source>
        <translation>重新计时。</translation>
    </message>
    <message>
        <source>The clock goes on at {0}.</source>
        <translation>计时从 {0} 继续。</translation>
    </message>
</context>
<context>
    <name>ShowSetup</name>
    <message>
        <source>Preparing a presentation</source>
        <translation>正在准备演示</translation>
    </message>
</context>
<context>
    <name>ShowSetupDialog</name>
    <message>
        <source>Before the show</source>
        <translation>开讲前检查</translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation>{0} 分钟</translation>
    </message>
    <message>
        <source>A slide of names</source>
        <translation>加一页“名称”</translation>
    </message>
    <message>
        <source>A slide with the timeline</source>
        <translation>加一页“大事记”</translation>
    </message>
    <message>
        <source>Notes on scopes as steps of their own</source>
        <translation>口径注释单独作为一步</translation>
    </message>
    <message>
        <source>Open the presenter view all the same</source>
        <translation>仍要打开演讲者视图（观众会看到备注）</translation>
    </message>
    <message>
        <source>Start the show</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Learn my clicker…</source>
        <translation>学习我的翻页笔…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>First slide: {0}</source>
        <translation>首页：{0}</translation>
    </message>
    <message>
        <source>A time that is still to come, such as 14:30</source>
        <translation>请填一个还没到的时间，如 14:30</translation>
    </message>
    <message>
        <source>A warm welcome to our guests from …</source>
        <translation>热烈欢迎××一行</translation>
    </message>
    <message>
        <source>Unit that presents</source>
        <translation>单位名称</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>主讲人姓名</translation>
    </message>
    <message>
        <source>Day of the talk</source>
        <translation>如 2026年11月27日</translation>
    </message>
    <message>
        <source>14:30, or empty</source>
        <translation>如 14:30，可不填</translation>
    </message>
    <message>
        <source>&amp;Welcome line</source>
        <translation>欢迎语(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;peaker</source>
        <translation>主讲人(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>Length: {0}</source>
        <translation>时长：{0}</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Must end &amp;at</source>
        <translation>须在此前结束(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ShowSides</name>
    <message>
        <source>V again opens the presenter view.</source>
        <translation>再按一次 V 打开演讲者视图。</translation>
    </message>
</context>
<context>
    <name>SlideSearch</name>
    <message>
        <source>Search a slide</source>
        <translation>查找页面</translation>
    </message>
    <message>
        <source>Words, pinyin or initials; Enter goes there, Esc closes</source>
        <translation>输入汉字、拼音或首字母，回车跳转，Esc 关闭</translation>
    </message>
    <message>
        <source>Slides found</source>
        <translation>找到的页面</translation>
    </message>
    <message>
        <source>No slide says that.</source>
        <translation>没有哪一页提到。</translation>
    </message>
    <message>
        <source>Backup · {0}</source>
        <translation>备用 · {0}</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Add a source</source>
        <translation>增加来源</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>增加</translation>
    </message>
</context>
<context>
    <name>SourcePicker</name>
    <message>
        <source>Choose a source</source>
        <translation>选择来源</translation>
    </message>
    <message>
        <source>A new source…</source>
        <translation>新来源…</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>A−</source>
        <translation>字号−</translation>
    </message>
    <message>
        <source>A+</source>
        <translation>字号＋</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>缩小字号（Ctrl+−）</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>放大字号（Ctrl++）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Open the page Check (Ctrl+5)</source>
        <translation>打开核验页（Ctrl+5）</translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation>安全模式</translation>
    </message>
    <message>
        <source>Started without settings; nothing is remembered</source>
        <translation>启动时未读取设置，本次的更改也不会保存</translation>
    </message>
    <message>
        <source>Show what is wrong with this file</source>
        <translation>查看本文件的问题</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Theme: {0}</source>
        <translation>配色：{0}</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>正文语言</translation>
    </message>
    <message>
        <source>Language of the text: {0}</source>
        <translation>正文语言：{0}</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Starting over in {0} s</source>
        <translation>{0} 秒后回到轮播</translation>
    </message>
    <message>
        <source>Don’t reset, I am still reading</source>
        <translation>不要重置，我还在看</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Data</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>复制数据</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>{0}, shown now</source>
        <translation>{0}，当前页</translation>
    </message>
    <message>
        <source>Backup · {0}</source>
        <translation>备用 · {0}</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Walk through the items (Space)</source>
        <translation>逐项播放（空格）</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>上一项</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一项</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>补充资料</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年份</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>定位原文</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in the order of time</source>
        <translation>
            <numerusform>共 %n 项，按时间先后</numerusform>
        </translation>
    </message>
    <message>
        <source>Point at one, or play them through.</source>
        <translation>指向一项，或逐项播放。</translation>
    </message>
    <message>
        <source>Context, not in the text. Source: {0}</source>
        <translation>补充资料，原文未提及。出处：{0}</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>Change {0}</source>
        <translation>修改“{0}”</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>增加“{0}”</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>删除“{0}”</translation>
    </message>
    <message>
        <source>Paste {0} figures</source>
        <translation>粘贴{0}项数据</translation>
    </message>
    <message>
        <source>Add source {0}</source>
        <translation>增加来源“{0}”</translation>
    </message>
    <message>
        <source>Data to {0}</source>
        <translation>数据截至{0}</translation>
    </message>
    <message>
        <source>Accept {0}</source>
        <translation>采纳“{0}”</translation>
    </message>
    <message>
        <source>Reject {0}</source>
        <translation>否决“{0}”</translation>
    </message>
    <message>
        <source>Correct {0}</source>
        <translation>更正“{0}”</translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation>移动“{0}”</translation>
    </message>
    <message>
        <source>Split {0}</source>
        <translation>拆分“{0}”</translation>
    </message>
    <message>
        <source>Merge {0}</source>
        <translation>合并“{0}”</translation>
    </message>
    <message>
        <source>Join {0}</source>
        <translation>接合“{0}”</translation>
    </message>
    <message>
        <source>Cut the join of {0}</source>
        <translation>断开“{0}”的接合</translation>
    </message>
    <message>
        <source>Lost text in {0}</source>
        <translation>标注“{0}”处缺文</translation>
    </message>
    <message>
        <source>Tie {0}</source>
        <translation>关联“{0}”</translation>
    </message>
    <message>
        <source>Untie {0}</source>
        <translation>解除“{0}”的关联</translation>
    </message>
    <message>
        <source>Restore unsaved changes</source>
        <translation>恢复未保存的修改</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Hypothetical value: {0}</source>
        <translation>假设的数值：{0}</translation>
    </message>
    <message>
        <source>a whole number, {0} or more</source>
        <translation>请输入不小于{0}的整数</translation>
    </message>
    <message>
        <source>a number, {0} or more</source>
        <translation>请输入不小于{0}的数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>请输入数字</translation>
    </message>
    <message>
        <source>a number from {0} to {1}</source>
        <translation>请输入{0}至{1}之间的数</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>agrees with the recomputation</source>
        <translation>验算一致</translation>
    </message>
    <message>
        <source>does not agree with the recomputation, please review</source>
        <translation>与复算不符，请复核</translation>
    </message>
    <message>
        <source>insufficient basis to check</source>
        <translation>依据不足</translation>
    </message>
    <message>
        <source>same scope</source>
        <translation>口径一致</translation>
    </message>
    <message>
        <source>scopes differ, not to be compared directly</source>
        <translation>口径不同，不宜直接比较</translation>
    </message>
    <message>
        <source>scope not stated</source>
        <translation>口径未注明</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>WhatIfBanner</name>
    <message>
        <source>What if</source>
        <translation>假设测算</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) hypothetical (marked *), not from the article</source>
        <translation>
            <numerusform>%n 个数值为假设（标 * 者），非原文数据</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag a mark by its grip, or press ↑ ↓ or a digit on it; nothing of this is kept</source>
        <translation>拖动标记上的手柄，或选中标记后按 ↑ ↓、键入数值；原文数据不变，也不保存</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Back to the values of the article (Esc)</source>
        <translation>恢复原文数据（Esc）</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Back to the values of the article, and end (Ctrl+Shift+W)</source>
        <translation>恢复原文数据并结束（Ctrl+Shift+W）</translation>
    </message>
    <message>
        <source>End what if</source>
        <translation>结束假设测算</translation>
    </message>
</context>
</TS>
