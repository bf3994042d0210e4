package dev.routewright.export.portkey;

import java.util.Set;

/** Names of providers that gateway 1.15.2 takes, as it lists them when it refuses another one. */
final class PortkeyProviders {
    private static final Set<String> NAMES = Set.of(
            "anthropic",
            "anyscale",
            "azure-openai",
            "cohere",
            "google",
            "vertex-ai",
            "mistral-ai",
            "openai",
            "palm",
            "perplexity-ai",
            "reka-ai",
            "together-ai",
            "deepinfra",
            "ncompass",
            "ollama",
            "ai21",
            "bedrock",
            "groq",
            "segmind",
            "fireworks-ai",
            "workers-ai",
            "moonshot",
            "openrouter",
            "lingyi",
            "zhipu",
            "novita-ai",
            "monsterapi",
            "deepseek",
            "predibase",
            "triton",
            "azure-ai",
            "github",
            "deepbricks",
            "siliconflow",
            "huggingface",
            "cerebras",
            "inference-net",
            "sambanova",
            "lemonfox-ai",
            "upstage",
            "lambda",
            "dashscope",
            "x-ai",
            "cortex",
            "sagemaker",
            "nebius",
            "replicate",
            "lepton",
            "kluster-ai",
            "nscale",
            "hyperbolic",
            "bytez",
            "featherless-ai",
            "krutrim",
            "302ai",
            "cometapi",
            "matterai",
            "modal",
            "z-ai",
            "oracle",
            "iointelligence",
            "aibadgr",
            "ovhcloud");

    private PortkeyProviders() {}

    static boolean knows(String provider) {
        return NAMES.contains(provider);
    }
}
