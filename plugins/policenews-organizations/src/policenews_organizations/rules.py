"""What the plugin recognises. The rules are fired by code: by references, heads and places."""

from policenews.rules import Rule, Witness
from policenews_organizations.mentions import Raw

RULES: tuple[Rule[Raw], ...] = (
    Rule(
        name="back",
        summary="该, 本, 我 or 此 with the last characters of a name.",
        witnesses=(
            Witness(
                "长清区公安分局成立专班，⟦该局⟧抽调警力",
                canonical="长清区公安分局",
                mention="anaphoric",
                category="police",
            ),
            Witness(
                "济南沃德汽车零部件有限公司报警，⟦该公司⟧门前堵车",
                canonical="济南沃德汽车零部件有限公司",
                category="company",
            ),
        ),
        near_misses=("应该局部调整", "该男子逃跑"),
    ),
    Rule(
        name="short",
        summary="The level of a place with 局 or 厅: 市局, 县局, 省厅.",
        witnesses=(
            Witness(
                "周口市太康县公安局通报，请拨打110或⟦县局⟧值班电话",
                canonical="周口市太康县公安局",
                mention="abbreviated",
            ),
        ),
        near_misses=("超市局部起火", "县局长到场"),
    ),
    Rule(
        name="short_place",
        summary="A written-out place with 局 or 厅, for its police.",
        witnesses=(
            Witness(
                "衡阳市公安局石鼓分局得到⟦衡阳市局⟧支持",
                canonical="衡阳市公安局",
                mention="abbreviated",
                adcode="430400",
            ),
            Witness("⟦湖南省厅⟧挂牌督办", canonical="湖南省公安厅"),
        ),
        near_misses=("长沙市局部地区有雨", "长沙县局长到场", "长沙市文旅局"),
    ),
    Rule(
        name="collective",
        summary="A scope and a class of bodies that act as one: 全市公安机关, 两级法院.",
        witnesses=(
            Witness("⟦荆州市公安机关⟧办理刑事案件58起", canonical="荆州市公安机关", category="police"),
            Witness(
                "济南市公安局部署，⟦全市公安机关⟧出动警力",
                collective=True,
                canonical="济南市公安机关",
                mention="abbreviated",
            ),
            Witness(
                "记者从云南省公安厅获悉，⟦我省公安机关⟧共立案862起",
                collective=True,
                canonical="云南省公安机关",
                mention="abbreviated",
            ),
        ),
        near_misses=("公安机关提醒广大群众", "第8个全国公安机关宣传日", "全市公安政务服务事项"),
    ),
    Rule(
        name="place",
        summary="A place and a head.",
        witnesses=(
            Witness(
                "⟦长清区公安分局⟧破案",
                category="police",
                mention="full",
                adcode="370113",
                division="山东省济南市长清区",
            ),
            Witness("在⟦北辰区人民法院⟧受审", category="court", adcode="120113"),
            Witness("⟦长清区委⟧、区政府表彰", category="party"),
            Witness("⟦公安县公安局⟧通报", adcode="421022"),
            Witness("⟦甘孜州委⟧部署", adcode="513300"),
            Witness("⟦老挝公安部⟧移交嫌疑人", canonical="老挝公安部", category="police", adcode=None),
            Witness("⟦中国驻柬埔寨大使馆⟧提醒", canonical="中国驻柬埔寨大使馆", adcode=None),
        ),
        near_misses=("公安机关提醒", "在长清区发生", "今日本市公安局通报"),
    ),
    Rule(
        name="chain",
        summary="A part of a body, after the body's name.",
        witnesses=(
            Witness("⟦深圳市公安局福田分局⟧发布", canonical="深圳市公安局福田分局", adcode="440304"),
            Witness("从⟦株洲市公安局经侦支队⟧获悉", canonical="株洲市公安局经侦支队", division="湖南省株洲市"),
            Witness("⟦凭祥边境管理大队友谊边境派出所⟧民警", adcode="451481"),
            Witness("⟦郑州市公安局金水路分局⟧民警", canonical="郑州市公安局金水路分局", adcode="410100"),
            Witness("⟦株洲市公安局交警支队二大队⟧民警", canonical="株洲市公安局交警支队二大队"),
            Witness("⟦长清区公安局篮球队⟧获得冠军", canonical="长清区公安局篮球队", adcode="370113"),
        ),
        near_misses=("公安局、派出所",),
    ),
    Rule(
        name="deictic",
        summary="The level of a place and a head; which place, the home of the text says.",
        witnesses=(
            Witness("长清区公安分局接⟦市公安局⟧通知", canonical="济南市公安局", mention="abbreviated"),
            Witness("长清区委、⟦区政府⟧通报", canonical="长清区政府", category="government"),
            Witness("华县公安局民警将其送往⟦县人民医院⟧", canonical="华县人民医院", category="hospital"),
        ),
        near_misses=("某市公安局",),
    ),
    Rule(
        name="alias",
        summary="A place with 警方, 公安, 交警 or 消防.",
        witnesses=(
            Witness("长清区公安分局通报，⟦长清警方⟧介入", canonical="长清区公安分局", mention="abbreviated"),
            Witness("⟦商丘警方⟧协助抓捕", canonical="商丘警方", division="河南省商丘市"),
            Witness("⟦柬埔寨警方⟧移交嫌疑人", canonical="柬埔寨警方", category="police", adcode=None),
            Witness("云城市公安局南湖分局通报，⟦南湖警方⟧介入", canonical="云城市公安局南湖分局", adcode=None),
        ),
        near_misses=("公安机关", "一名交警受伤"),
    ),
    Rule(
        name="named",
        summary="A name of its own and a head.",
        witnesses=(
            Witness("在⟦大学路派出所⟧的协调下", category="police", mention="full"),
            Witness("沃德大道⟦济南沃德汽车零部件有限公司⟧门前", category="company"),
            Witness("⟦邵阳市双清区高崇山派出所⟧民警", adcode="430502"),
            Witness("⟦阿里巴巴（中国）有限公司⟧报案", category="company", adcode=None),
            Witness("⟦中山大学⟧一名学生被骗", category="school", adcode=None),
            Witness("被送往⟦长沙市第一人民医院⟧救治", category="hospital", adcode="430100"),
        ),
        near_misses=("到辖区派出所报案", "某某有限公司", "坠落后经医院抢救无效"),
    ),
    Rule(
        name="bare",
        summary="A head alone, for a body named before.",
        witnesses=(
            Witness("新城派出所到场，⟦派出所⟧安排民警", canonical="新城派出所", mention="anaphoric"),
            Witness("北辰区人民法院开庭。⟦法院⟧认为", canonical="北辰区人民法院"),
        ),
        near_misses=("请到派出所办理", "各派出所"),
    ),
    Rule(
        name="list",
        summary="An item of a list whose last item says what all are.",
        witnesses=(
            Witness("太康县公安局⟦刑警⟧、治安、交警大队行动", canonical="太康县公安局刑警大队", mention="abbreviated"),
            Witness("长清区公安分局组织⟦归德⟧、文昌派出所清查", canonical="归德派出所", adcode="370113"),
            Witness("⟦济南⟧、泰安两地警方联手", canonical="济南警方", adcode="370100"),
        ),
        near_misses=("打击盗窃、诈骗、赌博", "济南、泰安两地群众"),
    ),
    Rule(
        name="shortened",
        summary="The beginning of the name of a company that the text names in full.",
        witnesses=(
            Witness(
                "杭州拓道互联网金融服务有限公司被查，⟦拓道金服⟧停业",
                canonical="杭州拓道互联网金融服务有限公司",
                mention="abbreviated",
            ),
        ),
        near_misses=("拓道路上",),
    ),
    Rule(
        name="part",
        summary="A part of the home bureau without the bureau's name.",
        witnesses=(
            Witness("太康县公安局从⟦刑侦大队⟧抽调警力", canonical="太康县公安局刑侦大队", mention="abbreviated"),
        ),
        near_misses=("加强刑侦工作",),
    ),
    Rule(
        name="function",
        summary="A sub-bureau named after what it does.",
        witnesses=(Witness("经查，⟦经开分局⟧破案", category="police"),),
        near_misses=("该分局",),
    ),
    Rule(
        name="team",
        summary="A place before 队; another name too where the text speaks of a match.",
        witnesses=(
            Witness("决赛中⟦浙江队⟧战胜对手", category="association", mention="full", adcode="330000"),
            Witness("主场作战的⟦国安二队⟧在联赛中取胜", canonical="国安二队", adcode=None),
            Witness("⟦俄罗斯女子排球队⟧夺冠", canonical="俄罗斯女子排球队", adcode=None),
        ),
        near_misses=("济南二队民警赶到", "比赛现场的巡逻队", "太阳神队列", "参赛队抽签，客队获胜", "一支车队"),
    ),
    Rule(
        name="unknown_place",
        summary="A place that no table has.",
        witnesses=(
            Witness("⟦云州市公安局⟧通报", category="police", mention="full", adcode=None),
            Witness("⟦云城市公安局⟧民警", canonical="云城市公安局", adcode=None),
        ),
        near_misses=("市公安局",),
    ),
    Rule(
        name="proper",
        summary="A name by itself.",
        witnesses=(Witness("⟦公安部⟧部署", category="police", mention="full"),),
        near_misses=("公安部门负责", "国家反诈中心App"),
    ),
)
