"""Sentences with their names marked, one group a rule; what goes in is the same text without the marks."""

WITH_TAGGER = {
    "offices": [
        "【绍兴市柯桥区商务局|organisation】局长【沈建国|person】说，今年前八个月全区出口增长一成。",
        "【安徽省发展和改革委员会|organisation】与【合肥市|place】共同出资。",
        "【财政部|organisation】下达补助资金，【温州海关|organisation】当天放行。",
        "【宁波市人民政府|organisation】印发了实施意见，政府部门要主动服务。",
    ],
    "sessions and events": [
        "【山东省十四届人大三次会议|event】上，代表们讨论了报告。",
        "【第六届中国国际进口博览会|event】在【上海|place】开幕，会上签约项目120个。",
    ],
    "quotation marks name": [
        "当地启动“【青苗|programme】”行动计划，三年培训农民2万人。",
        "【长沙市|place】上线“【湘易办|platform】”平台，群众办事少跑腿。",
        "一个以“【粮农通|platform】”为核心的农业服务平台上线。",
        "【江西|place】加快构建【“1269”产业体系|programme】。",
        "“【数字福建|programme】”建设已走过二十年。",
        "企业入选“【专精特新小巨人|programme】”名单。",
    ],
    "quotation marks set off": [
        "项目按下了“快进键”，企业吃下“定心丸”。",
        "要让科研人员既有“面子”，又有“里子”。",
        "他说：“我们一定把路修好。”",
    ],
    "endings": [
        "【中国科学院大连化学物理研究所|institution】与【清华大学|institution】联合攻关。",
        "【怀柔实验室|laboratory】落户【北京|place】，首批引进科学家30名。",
        "【南京江宁经济技术开发区|zone】新签项目46个。",
        "【湖南省轨道交通装备产业联盟|alliance】吸纳会员180家。",
        "【成都天府国际机场|facility】旅客吞吐量突破5000万人次。",
        "“【燕山|place】之光”项目开工，《【嘉善县产业园区提升方案|programme】》印发。",
        "【嘉兴大学|institution】联合【浙江清华长三角研究院|institution】攻关。",
        "一家公司、一所大学和一个平台不是名字。",
    ],
    "companies": [
        "【杭州微光电子股份有限公司|company】董事长【何平|person】介绍，产能翻了一番。",
        "在【株洲|place】，【中车时代电气|company】、【三一重工|company】等8家企业入选。",
        "【哈森商贸(中国)股份有限公司|company】投资7亿元，年产20万只铰链等项目落户。",
        "【隆昌绿能|company】【贵安新区|zone】基地投产。",
        "【宁德时代|company】去年研发投入183亿元。",
    ],
    "names that any reader knows": [
        "主要客户包括【特斯拉|company】、【宁德时代|company】和【博世|company】，【高德地图|platform】也更新了导航。",
        "主要供应商包括【恒玖电子|company】、【巴斯夫|company】和【东岳新材|company】。",
    ],
    "not over a person, nor over what is only said": [
        "【蒋跃进|person】的儿子【蒋帆|person】大学毕业后回村，日子越陈越香。",
        "【东北大学冶金系|institution】师生在【西南交大站|facility】换乘。",
        "控股股东为【海川控股集团有限公司|company】，共建【精密传动联合实验室|laboratory】。",
        "【成都世运会|event】举办期间，《【安化茶产业发展条例|programme】》施行。",
    ],
    "which of several, and what belongs to the world": [
        "【蔚来|company】第二先进制造基地落户，东方大港逐浪高。",
        "【全球工业互联网大会|event】今年在【浑南区|place】举行，【火炬高新区|zone】以2.6%的土地出了四成产值。",
        "【甘肃省文物局|organisation】计划五年投入9.6亿元，留在【河西走廊|place】。",
        "【中联重科|company】投资117亿元，焊接机器人出口40多个国家。",
        "【镇江|place】、【盐城|place】文旅预订量增长，【昆山市|place】计划投资4.5亿元。",
    ],
    "enumerations": [
        "依托【紫金山|laboratory】、【太湖|laboratory】、【钟山|laboratory】三大省实验室，【南京|place】加快原始创新。",
        "【合肥|place】、【芜湖|place】、【马鞍山|place】三市签署协议。",
        "重点发展【人工智能|technology】、【脑机接口|technology】、【合成生物|technology】等未来产业。",
        "补齐人才、资金、用地等要素短板，纺织、化工等企业加快改造。",
    ],
    "companies by what stands around them": [
        "全资子公司【苏州泰衡自动化有限公司|company】与控股子公司【云擎数据|company】完成融资。",
        "基金由【清河市国有资产投资集团有限公司|company】管理。",
        "，【阳泰新能源|company】在【甘棠县|place】试点，【甘棠|place】的做法很新。",
        "飞机由【本源量子|company】研制，与磷酸铁锂材料无关。",
        "【浩澜科技有限公司|company】投产，【浩澜科技|company】去年扭亏。",
    ],
    "latin letters": [
        "【Lumina科技|company】的CEO【Kevin Zhao|person】表示，【Lumina|company】在【Austin|place】的研发中心招人。",
    ],
    "bodies of ministries": [
        "【文化和旅游部数据中心|institution】测算，【中国科学院青岛能源所|institution】研制出新材料。",
    ],
    "two places in a row": [
        "项目位于【滨江区|place】【长河街道|place】，【上海|place】【浦东新区|zone】也有一处。",
        "【海南省|place】代表队在【全国田径锦标赛|event】夺冠。",
    ],
    "quotation marks by what is done with them": [
        "扫码关注“【滨江发布|platform】”，海关推行“【云签发|programme】”，“【法护未来|programme】”项目入选名单。",
        "他们共建“【工业互联网标识解析|technology】”公共服务平台。",
    ],
    "traditional signs": [
        "【上海市統計處|organisation】處長【黃志遠|person】表示，【清華大學|institution】教授【李淑芬|person】認為增幅將收窄。",
    ],
    "places": [
        "【浙江省|place】【杭州市|place】【临平区|place】去年新增就业2万人。",
        "列车从【兰州|place】开往【乌鲁木齐|place】。",
    ],
    "persons": [
        "村党支部书记【马德福|person】带着村民种了300亩枸杞。",
        "记者【周晓岚|person】 通讯员【陈立新|person】报道。",
        "【阿卜杜拉·哈桑|person】从【迪拜|place】赶来参展。",
    ],
}

ALONE = [
    "【绍兴市柯桥区商务局|organisation】局长【沈建国|person】说，今年前八个月全区出口增长一成。",
    "当地启动“【青苗|programme】”行动计划，三年培训农民2万人。",
    "位于【长沙市|place】【岳麓区|place】的【湖南启航生物科技有限公司|company】去年纳税900万元。",
    "依托【紫金山|laboratory】、【太湖|laboratory】、【钟山|laboratory】三大省实验室，【南京|place】加快原始创新。",
    "“【数字福建|programme】”建设已走过二十年。",
    "项目按下了“快进键”，企业吃下“定心丸”。",
]
